import type { Meta, StoryObj } from '@storybook/react-vite';
import { TokenApiError } from '@tokenwright/core';
import { expect, fireEvent, screen, userEvent, within } from 'storybook/test';
import { chooseItem } from './chooseItem.ts';
import { exampleTokens } from './exampleTokens.ts';
import { sees } from './sees.ts';
import { listControls, TokensPage } from './TokensPage.tsx';

const meta = {
  title: 'Actions/Edit',
  component: TokensPage,
  argTypes: listControls,
  args: { tokens: exampleTokens },
} satisfies Meta<typeof TokensPage>;

export default meta;
type Story = StoryObj<typeof meta>;

async function open(name = 'CI deploy') {
  await chooseItem(`Actions for ${name}`, 'Edit…');
  const dialog = within(await screen.findByRole('dialog', { name: 'Edit token' }));
  await dialog.findByRole('heading', { name: `Edit “${name}”` });
  return dialog;
}

async function rename() {
  const dialog = await open();
  const [edit] = await dialog.findAllByRole('button', { name: /^Edit / });
  await userEvent.click(edit as HTMLElement);
  await userEvent.type(await dialog.findByRole('textbox', { name: 'Token name' }), ' 2');
  await userEvent.click(dialog.getByRole('button', { name: 'Done' }));
  return dialog;
}

async function save() {
  const dialog = await rename();
  await userEvent.click(await dialog.findByRole('button', { name: 'Save changes' }));
  return dialog;
}

export const Unchanged: Story = {
  name: 'Edit without changes',
  play: async () => {
    const dialog = await open();
    await sees(dialog.getByText('No changes yet.'));
  },
};

export const Changed: Story = {
  name: 'Edited name',
  play: async () => {
    const dialog = await rename();
    await sees(await dialog.findByText('CI deploy 2', { selector: '[data-after] *' }));
  },
};

export const NewExpiration: Story = {
  name: 'Edit the expiration',
  play: async () => {
    const dialog = await open();
    await userEvent.click(dialog.getByRole('button', { name: 'Edit Expiration' }));
    await expect(await dialog.findByRole('radio', { name: /^Keep it/ })).toBeChecked();
  },
};

export const Raised: Story = {
  name: 'Edit that adds a dangerous permission',
  play: async () => {
    const dialog = await open();
    await userEvent.click(dialog.getByRole('button', { name: 'Edit Permissions' }));
    const [entries] = await dialog.findAllByRole('radiogroup', { name: /^Entries/ });
    await userEvent.click(within(entries as HTMLElement).getByRole('radio', { name: /delete/i }));
    await userEvent.click(dialog.getByRole('button', { name: 'Done' }));
    await sees(await dialog.findByRole('checkbox', { name: 'I understand the risk' }));
  },
};

export const Saved: Story = {
  name: 'Edit saved',
  play: async ({ canvas }) => {
    await save();
    await expect(await canvas.findByText('“CI deploy” was changed.')).toBeInTheDocument();
  },
};

export const Refused: Story = {
  name: 'Edit refused',
  args: { fail: { updateToken: ['forbidden'] } },
  play: async () => {
    const dialog = await save();
    await expect(await dialog.findByRole('alert')).toHaveTextContent('The token doesn’t have these changes.');
  },
};

const [, ci] = exampleTokens;

export const Conflict: Story = {
  name: 'Edit conflict with another member',
  args: {
    fail: {
      updateToken: [
        new TokenApiError('conflict', {
          detail: 'Another member changed this token.',
          ...(ci && { token: { ...ci, description: 'Publishes themes and forms.', version: '2' } }),
        }),
      ],
    },
  },
  play: async () => {
    const dialog = await save();
    await sees(await dialog.findByText('Another member has changed this token in the meantime:'));
  },
};

export const Checking: Story = {
  name: 'Edit being checked',
  args: { fail: { updateToken: ['lose-request'] } },
  play: async () => {
    const dialog = await save();
    await sees(await dialog.findByRole('heading', { name: 'Checking the result…' }));
  },
};

export const Leaving: Story = {
  name: 'Leaving an edit',
  play: async () => {
    await rename();
    await userEvent.keyboard('{Escape}');
    await sees(await screen.findByRole('heading', { name: 'Discard your changes?' }));
  },
};

async function pickDate(date: string) {
  const dialog = await open();
  await userEvent.click(dialog.getByRole('button', { name: 'Edit Expiration' }));
  await userEvent.click(await dialog.findByRole('radio', { name: 'Custom date' }));
  fireEvent.change(await dialog.findByLabelText('Expires at the end of'), { target: { value: date } });
  return dialog;
}

export const CustomDate: Story = {
  name: 'Edit with a custom date',
  play: async () => {
    const dialog = await pickDate(new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10));
    await sees(await dialog.findByText(/^Expires (\d|[A-Z])/));
  },
};

export const DateTooLate: Story = {
  name: 'Edit with a date that is too late',
  play: async () => {
    const dialog = await pickDate('2999-12-31');
    await userEvent.click(dialog.getByRole('button', { name: 'Done' }));
    await sees(await dialog.findByText(/^Choose .* or earlier\./));
  },
};
