import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { scriptTo, shows } from './script.ts';
import { WizardAt } from './WizardAt.tsx';

const meta = {
  title: 'Pages/SecretGonePage',
  component: WizardAt,
  args: { setup: { fail: { createToken: ['lose-secret'] } }, script: scriptTo('creating') },
  play: shows(/its secret can’t be shown/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Offered: Story = {};

export const RemovedFromThePage: Story = {
  args: { setup: {}, script: { ...scriptTo('creating'), revealing: [{ type: 'hide' }] } },
  play: shows(/The secret was removed when you left the page/),
};

/** Acknowledgement came too late; the API revokes such tokens. */
export const SavedTooLate: Story = {
  args: { setup: { revokeUnclaimed: true, replayWindow: 1 } },
  play: shows(/The secret wasn’t saved in time/),
};

export const Revoking: Story = {
  args: { setup: { fail: { createToken: ['lose-secret'], revokeToken: ['hang'] } } },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Revoke token' });
    await userEvent.click(button);
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveFocus();
  },
};

export const NotRevoked: Story = {
  args: { setup: { fail: { createToken: ['lose-secret'], revokeToken: ['unavailable'] } } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Revoke token' }));
    await expect(await canvas.findByRole('alert')).toBeVisible();
  },
};
