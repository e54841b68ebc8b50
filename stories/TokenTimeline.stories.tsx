import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, within } from 'storybook/test';
import { exampleTokens } from './exampleTokens.ts';
import { TokensPage } from './TokensPage.tsx';

const meta = {
  title: 'Manager/TokenTimeline',
  component: TokensPage,
  args: { tokens: exampleTokens },
} satisfies Meta<typeof TokensPage>;

export default meta;
type Story = StoryObj<typeof meta>;

async function open(name: string) {
  await userEvent.click(await screen.findByRole('button', { name }));
  return screen.findByRole('heading', { name: 'Activity' });
}

export const Short: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Inactive/ }));
    await open('Chat notifications');
    await expect(await screen.findByText('Revoked', { selector: 'strong' })).toBeVisible();
  },
};

export const AfterRenewal: Story = {
  play: async ({ canvas }) => {
    const row = within(await canvas.findByRole('row', { name: /Zapier sync/ }));
    await userEvent.click(await row.findByRole('button', { name: /^Renew to/ }));
    await open('Zapier sync');
    await expect(await screen.findByText('Renewed', { selector: 'strong' })).toBeVisible();
  },
};

export const Loading: Story = {
  args: { fail: { listEvents: ['hang'] } },
  play: async () => {
    await open('CI deploy');
    await expect(await screen.findByText('Loading the activity…')).toBeVisible();
  },
};

export const Failed: Story = {
  args: { fail: { listEvents: ['forbidden'] } },
  play: async () => {
    await open('CI deploy');
    await expect(await screen.findByRole('alert')).toHaveTextContent('Couldn’t load the activity.');
  },
};
