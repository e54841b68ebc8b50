import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { OwnTokenList } from '../test/documented/OwnTokenList.tsx';
import { exampleTokens } from './exampleTokens.ts';
import { memoryApi } from './memoryApi.ts';

const meta = {
  title: 'Manager/OwnTokenList',
  component: OwnTokenList,
  args: { api: memoryApi({ tokens: exampleTokens }) },
} satisfies Meta<typeof OwnTokenList>;

export default meta;

export const WithUseTokens: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search tokens' }), 'deploy');
    await expect(canvas.getAllByRole('listitem')).toHaveLength(1);
    await userEvent.click(canvas.getByRole('button', { name: 'Revoke CI deploy' }));
    await waitFor(() => expect(canvas.queryByText(/CI deploy/)).toBeNull());
  },
};
