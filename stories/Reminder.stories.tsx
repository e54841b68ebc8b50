import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent } from 'storybook/test';
import { exampleTokens } from './exampleTokens.ts';
import { TokensPage } from './TokensPage.tsx';

const meta = {
  title: 'Token list/Reminder',
  component: TokensPage,
  args: { tokens: exampleTokens },
} satisfies Meta<typeof TokensPage>;

export default meta;
type Story = StoryObj<typeof meta>;

const remind = () => screen.findByRole('button', { name: 'Add expiration to calendar' });

async function open(name: string) {
  await userEvent.click(await screen.findByRole('button', { name }));
  await screen.findByRole('heading', { name: 'Activity' });
}

export const Offered: Story = {
  name: 'Reminder offered',
  play: async () => {
    await open('Zapier sync');
    await expect(await remind()).toBeVisible();
  },
};

export const NotForATokenThatNeverExpires: Story = {
  name: 'No reminder without an expiration',
  args: { tokens: exampleTokens.map((token) => ({ ...token, expiresAt: null })) },
  play: async () => {
    await open('Zapier sync');
    await expect(screen.queryByRole('button', { name: 'Add expiration to calendar' })).toBeNull();
  },
};

export const NotSaved: Story = {
  name: 'Reminder not saved',
  play: async () => {
    const { createObjectURL } = URL;
    URL.createObjectURL = () => {
      throw new Error('The browser saves no files.');
    };
    try {
      await open('Zapier sync');
      await userEvent.click(await remind());
      await expect(await screen.findByRole('alert')).toHaveTextContent('Couldn’t export. No file was saved.');
    } finally {
      URL.createObjectURL = createObjectURL;
    }
  },
};
