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

/** The person went to another page before the secret was copied, and has come back. */
export const RemovedFromThePage: Story = {
  args: { setup: {}, script: { ...scriptTo('creating'), revealing: [{ type: 'hide' }] } },
  play: shows(/The secret was removed when you left the page/),
};

/** Nobody said in time that they have the secret, and the API revokes such tokens. */
export const NobodyTookItInTime: Story = {
  args: { setup: { revokeUnclaimed: true, replayWindow: 1 } },
  play: shows(/Nobody took the secret in time/),
};

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
