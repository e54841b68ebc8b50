import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { scriptTo } from './script.ts';
import { shows } from './shows.ts';
import { WizardAt } from './WizardAt.tsx';

const meta = {
  title: 'Pages/SecretGonePage',
  component: WizardAt,
  args: { setup: { fail: { createToken: ['lose-secret'] } }, script: scriptTo('creating') },
  play: shows(/its secret cannot be shown/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

/** There is a token that nobody can use: it can be made anew, revoked, or knowingly kept. */
export const Offered: Story = {};

export const Revoking: Story = {
  args: { setup: { fail: { createToken: ['lose-secret'], revokeToken: ['hang'] } } },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Revoke it' });
    await userEvent.click(button);
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveFocus();
  },
};

export const NotRevoked: Story = {
  args: { setup: { fail: { createToken: ['lose-secret'], revokeToken: ['unavailable'] } } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Revoke it' }));
    await expect(await canvas.findByRole('alert')).toBeVisible();
  },
};
