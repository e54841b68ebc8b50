import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { scriptTo, shows } from './script.ts';
import { sees } from './sees.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const meta = {
  title: 'Result/Lost secret',
  component: WizardAt,
  argTypes: wizardControls,
  args: { setup: { fail: { createToken: ['lose-secret'] } }, script: scriptTo('creating') },
  play: shows(/its secret can’t be shown/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Offered: Story = { name: 'Secret can’t be shown' };

export const RemovedFromThePage: Story = {
  name: 'Secret removed from the page',
  args: { setup: {}, script: { ...scriptTo('creating'), revealing: [{ type: 'hide' }] } },
  play: shows(/The secret was removed when you left the page/),
};

export const SavedTooLate: Story = {
  name: 'Secret saved too late',
  args: { setup: { revokeUnclaimed: true, replayWindow: 1 } },
  play: shows(/The secret wasn’t saved in time/),
};

export const Revoking: Story = {
  name: 'Token with a lost secret being revoked',
  args: { setup: { fail: { createToken: ['lose-secret'], revokeToken: ['hang'] } } },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Revoke token' });
    await userEvent.click(button);
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveFocus();
  },
};

export const NotRevoked: Story = {
  name: 'Token with a lost secret not revoked',
  args: { setup: { fail: { createToken: ['lose-secret'], revokeToken: ['unavailable'] } } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Revoke token' }));
    await sees(await canvas.findByRole('alert'));
  },
};
