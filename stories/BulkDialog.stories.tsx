import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, within } from 'storybook/test';
import { chooseItem } from './chooseItem.ts';
import { exampleTokens, manyTokens } from './exampleTokens.ts';
import { TokensPage } from './TokensPage.tsx';

const meta = {
  title: 'Manager/BulkDialog',
  component: TokensPage,
  args: { tokens: exampleTokens },
} satisfies Meta<typeof TokensPage>;

export default meta;
type Story = StoryObj<typeof meta>;

async function select() {
  await chooseItem('Review and export', 'Select tokens');
}

async function ask(act: 'Revoke…' | 'Renew…') {
  await select();
  await userEvent.click(await screen.findByRole('button', { name: /^Select all/ }));
  await userEvent.click(screen.getByRole('button', { name: act }));
  return within(await screen.findByRole('alertdialog'));
}

async function run(act: 'Revoke…' | 'Renew…') {
  const dialog = await ask(act);
  await userEvent.click(dialog.getByRole('button', { name: /^(Revoke|Renew) \d/ }));
  return dialog;
}

export const NoneSelected: Story = {
  play: async ({ canvas }) => {
    await select();
    await expect(await canvas.findByText('0 tokens selected')).toHaveFocus();
  },
};

export const NothingToSelect: Story = {
  play: async ({ canvas }) => {
    await select();
    await userEvent.type(canvas.getByRole('searchbox'), 'xyzzy');
    await expect(await canvas.findByText('No token matches “xyzzy”')).toBeVisible();
    await expect(canvas.queryByRole('button', { name: /^Select all/ })).toBeNull();
  },
};

export const RevokeQuestion: Story = {
  play: async () => {
    const dialog = await ask('Revoke…');
    await expect(dialog.getByText('1 request is withdrawn.')).toBeVisible();
  },
};

export const RevokeQuestionOnAPhone: Story = {
  args: { tokens: manyTokens },
  globals: { viewport: { value: 'phone' } },
  play: async () => {
    const dialog = await ask('Revoke…');
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  },
};

export const RevokeQuestionFromRightToLeft: Story = {
  globals: { direction: 'rtl', language: 'ar' },
  play: async ({ canvas }) => {
    await chooseItem('المراجعة والتصدير', 'تحديد الرموز');
    for (const box of await canvas.findAllByRole('checkbox')) await userEvent.click(box);
    await userEvent.click(canvas.getByRole('button', { name: 'إبطال…' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    const cells = [...dialog.getAllByRole('rowheader'), ...dialog.getAllByRole('columnheader')];
    const sides = cells.map((cell) => getComputedStyle(cell).textAlign);
    await expect([...new Set(sides)]).toEqual(['right']);
  },
};

export const Revoking: Story = {
  args: { fail: { revokeToken: ['none', 'hang'] } },
  play: async () => {
    const dialog = await run('Revoke…');
    await expect(await dialog.findByText('Revoked')).toBeVisible();
    await expect(dialog.getByText('Revoking…')).toBeVisible();
  },
};

export const Revoked: Story = {
  play: async () => {
    const dialog = await run('Revoke…');
    await expect(await dialog.findByText(/^(\d) of \1 revoked\.$/)).toBeVisible();
  },
};

export const StoppedAtARefusal: Story = {
  args: { fail: { revokeToken: ['none', 'forbidden'] } },
  play: async () => {
    const dialog = await run('Revoke…');
    await expect(await dialog.findByText(/^Stopped\./)).toBeVisible();
    await expect(dialog.getByText('Not revoked, still works.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: /^Try the remaining/ })).toBeVisible();
  },
};

export const StoppedAtALostResponse: Story = {
  args: { fail: { revokeToken: ['none', 'lose-request'] } },
  globals: { viewport: { value: 'phone' } },
  play: async () => {
    const dialog = await run('Revoke…');
    await expect(await dialog.findByText('Response lost: may still work')).toBeVisible();
  },
};

export const NoneAllowed: Story = {
  args: { can: () => ({ revoke: { allowed: false, reason: 'Only admins can revoke tokens.' } }) },
  play: async () => {
    const dialog = await ask('Revoke…');
    await expect(dialog.getByText('None of the selected tokens allows this.')).toBeVisible();
  },
};

export const RenewQuestion: Story = {
  play: async () => {
    const dialog = await ask('Renew…');
    await expect(dialog.getByText('New expiration')).toBeVisible();
    await expect(dialog.getByText('Left out')).toBeVisible();
  },
};

export const Renewing: Story = {
  args: { fail: { renewToken: ['hang'] } },
  play: async () => {
    const dialog = await run('Renew…');
    await expect(await dialog.findByText('Renewing…')).toBeVisible();
  },
};

export const Renewed: Story = {
  play: async () => {
    const dialog = await run('Renew…');
    await expect(await dialog.findByText(/^(\d) of \1 renewed\.$/)).toBeVisible();
  },
};

export const RenewalRefused: Story = {
  args: { fail: { renewToken: ['none', 'policy'] } },
  play: async () => {
    const dialog = await run('Renew…');
    await expect(await dialog.findByText('Not renewed.')).toBeVisible();
  },
};

export const RenewQuestionOnAPhone: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async () => {
    const dialog = await ask('Renew…');
    await expect(dialog.getByText('New expiration')).toBeVisible();
  },
};
