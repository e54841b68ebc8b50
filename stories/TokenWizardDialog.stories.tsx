import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { scriptTo, shows } from './script.ts';
import { sees } from './sees.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const meta = {
  title: 'Wizard/Dialog',
  component: WizardAt,
  argTypes: wizardControls,
  args: { inDialog: true },
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const NameStep: Story = {
  name: 'Dialog at the name step',
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Token name' })).toHaveFocus());
  },
};

export const PermissionsStep: Story = {
  name: 'Dialog at the permissions step',
  args: { script: scriptTo('permissions') },
  play: shows(/Choose permissions/),
};

export const AccessStep: Story = {
  name: 'Dialog at the scope and expiration step',
  args: { script: scriptTo('access') },
  play: shows(/scope and expiration/),
};

export const Review: Story = {
  name: 'Dialog at the review',
  args: { script: scriptTo('review') },
  play: shows(/Review and create/),
};

export const Creating: Story = {
  name: 'Dialog while the token is created',
  args: { setup: { fail: { createToken: ['hang'] } }, script: scriptTo('creating') },
  play: shows(/Creating the token/),
};

export const Secret: Story = {
  name: 'Dialog with the secret',
  args: { script: scriptTo('creating') },
  play: shows(/Copy and save the secret/),
};

export const Pending: Story = {
  name: 'Dialog with a pending approval',
  args: { setup: { needsApproval: () => true }, script: scriptTo('creating') },
  play: shows(/Waiting for approval/),
};

export const Unknown: Story = {
  name: 'Dialog with an unknown result',
  args: { setup: { idempotency: 'none', fail: { createToken: ['lose-response'] } }, script: scriptTo('creating') },
  play: shows(/Couldn’t confirm whether the token was created/),
};

export const SecretGone: Story = {
  name: 'Dialog after the secret was lost',
  args: { setup: { fail: { createToken: ['lose-secret'] } }, script: scriptTo('creating') },
  play: shows(/its secret can’t be shown/),
};

export const Finished: Story = {
  name: 'Dialog at the end',
  args: { secretSink: { label: 'Acme Vault', save: () => Promise.resolve() }, script: scriptTo('creating') },
  play: shows('“Zapier sync” is ready'),
};

export const Closed: Story = {
  name: 'Dialog closed',
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Token name' })).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
    await userEvent.click(canvas.getByRole('button', { name: 'Create token' }));
    await canvas.findByRole('dialog');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Create token' })).toHaveFocus());
  },
};

export const QuestionOnClose: Story = {
  name: 'Question on closing the dialog',
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Token name' }), 'Zapier sync');
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }));
    await sees(await canvas.findByRole('alertdialog', { name: 'Discard this token?' }));
  },
};
