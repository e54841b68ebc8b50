import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, within } from 'storybook/test';
import { chooseItem } from './chooseItem.ts';
import { exampleTokens, manyTokens } from './exampleTokens.ts';
import { sees } from './sees.ts';
import { listControls, TokensPage } from './TokensPage.tsx';

const meta = {
  title: 'Actions/Several tokens',
  component: TokensPage,
  argTypes: listControls,
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
  name: 'No token selected',
  play: async ({ canvas }) => {
    await select();
    await expect(await canvas.findByText('0 tokens selected')).toHaveFocus();
  },
};

export const NothingToSelect: Story = {
  name: 'No token to select',
  play: async ({ canvas }) => {
    await select();
    await userEvent.type(canvas.getByRole('searchbox'), 'xyzzy');
    await sees(await canvas.findByText('No token matches “xyzzy”'));
    await expect(canvas.queryByRole('button', { name: /^Select all/ })).toBeNull();
  },
};

export const RevokeQuestion: Story = {
  name: 'Revoke several tokens',
  play: async () => {
    const dialog = await ask('Revoke…');
    await sees(dialog.getByText('1 request is withdrawn.'));
  },
};

export const RevokeQuestionOnAPhone: Story = {
  name: 'Revoke several tokens on a phone',
  args: { tokens: manyTokens },
  globals: { viewport: { value: 'phone' } },
  play: async () => {
    const dialog = await ask('Revoke…');
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  },
};

export const RevokeQuestionFromRightToLeft: Story = {
  name: 'Revoke several tokens from right to left',
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
  name: 'Several tokens being revoked',
  args: { fail: { revokeToken: ['none', 'hang'] } },
  play: async () => {
    const dialog = await run('Revoke…');
    await sees(await dialog.findByText('Revoked'));
    await sees(dialog.getByText('Revoking…'));
  },
};

export const Revoked: Story = {
  name: 'Several tokens revoked',
  play: async () => {
    const dialog = await run('Revoke…');
    await sees(await dialog.findByText(/^(\d) of \1 revoked\.$/));
  },
};

export const StoppedAtARefusal: Story = {
  name: 'Stopped at a refusal',
  args: { fail: { revokeToken: ['none', 'forbidden'] } },
  play: async () => {
    const dialog = await run('Revoke…');
    await sees(await dialog.findByText(/^Stopped\./));
    await sees(dialog.getByText('Not revoked, still works.'));
    await sees(dialog.getByRole('button', { name: /^Try the remaining/ }));
  },
};

export const StoppedAtALostResponse: Story = {
  name: 'Stopped at a lost response',
  args: { fail: { revokeToken: ['none', 'lose-request'] } },
  globals: { viewport: { value: 'phone' } },
  play: async () => {
    const dialog = await run('Revoke…');
    await sees(await dialog.findByText('Response lost: may still work'));
  },
};

export const NoneAllowed: Story = {
  name: 'None of the tokens can be revoked',
  args: { can: () => ({ revoke: { allowed: false, reason: 'Only admins can revoke tokens.' } }) },
  play: async () => {
    const dialog = await ask('Revoke…');
    await sees(dialog.getByText('None of the selected tokens allows this.'));
  },
};

export const RenewQuestion: Story = {
  name: 'Renew several tokens',
  play: async () => {
    const dialog = await ask('Renew…');
    await sees(dialog.getByText('New expiration'));
    await sees(dialog.getByText('Left out'));
  },
};

export const Renewing: Story = {
  name: 'Several tokens being renewed',
  args: { fail: { renewToken: ['hang'] } },
  play: async () => {
    const dialog = await run('Renew…');
    await sees(await dialog.findByText('Renewing…'));
  },
};

export const Renewed: Story = {
  name: 'Several tokens renewed',
  play: async () => {
    const dialog = await run('Renew…');
    await sees(await dialog.findByText(/^(\d) of \1 renewed\.$/));
  },
};

export const RenewalRefused: Story = {
  name: 'Renewal of several tokens refused',
  args: { fail: { renewToken: ['none', 'policy'] } },
  play: async () => {
    const dialog = await run('Renew…');
    await sees(await dialog.findByText('Not renewed.'));
  },
};

export const RenewQuestionOnAPhone: Story = {
  name: 'Renew several tokens on a phone',
  globals: { viewport: { value: 'phone' } },
  play: async () => {
    const dialog = await ask('Renew…');
    await sees(dialog.getByText('New expiration'));
  },
};
