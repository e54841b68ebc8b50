import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { OwnToken } from '../test/documented/OwnToken.tsx';
import { OwnTokenList } from '../test/documented/OwnTokenList.tsx';
import { exampleTokens } from './exampleTokens.ts';
import { memoryApi } from './memoryApi.ts';
import { sees } from './sees.ts';

const meta = {
  title: 'Token list/Your own list',
  component: OwnTokenList,
  args: { api: memoryApi({ tokens: exampleTokens }) },
} satisfies Meta<typeof OwnTokenList>;

export default meta;

export const WithUseTokens: StoryObj<typeof meta> = {
  name: 'Your own list with useTokens',
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search tokens' }), 'deploy');
    await expect(canvas.getAllByRole('listitem')).toHaveLength(1);
    await userEvent.click(canvas.getByRole('button', { name: 'Revoke CI deploy' }));
    await waitFor(() => expect(canvas.queryByText(/CI deploy/)).toBeNull());
  },
};

export const WithUseToken: StoryObj<typeof meta> = {
  name: 'Your own page of a token with useToken',
  args: { api: memoryApi({ tokens: exampleTokens }) },
  render: ({ api }) => (
    <>
      <OwnToken api={api} id="tok_8" />
      <OwnToken api={api} id="gone" />
    </>
  ),
  play: async ({ canvas }) => {
    await sees(await canvas.findByText('CI deploy (active)'));
    await sees(await canvas.findByText('This token does not exist.'));
    await userEvent.click(canvas.getByRole('button', { name: 'Revoke' }));
    await sees(await canvas.findByText('CI deploy (revoked)'));
    await expect(canvas.queryByRole('button', { name: 'Revoke' })).toBeNull();
  },
};
