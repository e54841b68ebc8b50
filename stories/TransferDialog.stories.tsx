import type { Meta, StoryObj } from '@storybook/react-vite';
import { type Token, TokenApiError, type TokenOwner } from '@tokenwright/core';
import { expect, screen, userEvent, within } from 'storybook/test';
import { chooseItem } from './chooseItem.ts';
import { exampleTokens } from './exampleTokens.ts';
import { sees } from './sees.ts';
import { listControls, TokensPage } from './TokensPage.tsx';

const owners: TokenOwner[] = [
  { id: 'svc', label: 'Parkside automations', kind: 'service' },
  { id: 'p2', label: 'Tomás Ribeiro', kind: 'person' },
];
const left: TokenOwner = { id: 'p1', label: 'Marek Dvořák', kind: 'person', gone: true };
const tokens = exampleTokens.map((token): Token => {
  if (token.name === 'CI deploy') return { ...token, owner: { id: 'p3', label: 'Ada Park', kind: 'person' } };
  return token.name === 'Zapier sync' ? { ...token, status: 'owner-gone', owner: left } : token;
});

const meta = {
  title: 'Actions/Transfer',
  component: TokensPage,
  argTypes: listControls,
  args: { tokens, owners },
} satisfies Meta<typeof TokensPage>;

export default meta;
type Story = StoryObj<typeof meta>;

async function ask(token = 'CI deploy') {
  await chooseItem(`Actions for ${token}`, 'Transfer…');
  return within(await screen.findByRole('dialog', { name: `Transfer “${token}” to another owner` }));
}

async function confirm(dialog: ReturnType<typeof within>) {
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'New owner' }), 'svc');
  await userEvent.click(dialog.getByRole('button', { name: 'Transfer token' }));
}

export const Question: Story = {
  name: 'Choice of the new owner',
  play: async () => {
    const dialog = await ask();
    await sees(dialog.getByText(/may still have the secret/));
  },
};

export const OwnerLeft: Story = {
  name: 'Transfer of a token whose owner left',
  play: async () => {
    const dialog = await ask('Zapier sync');
    await sees(dialog.getByText('Apps that use the token work again after the transfer.'));
  },
};

export const NoChoice: Story = {
  name: 'No owner chosen',
  play: async () => {
    const dialog = await ask();
    await userEvent.click(dialog.getByRole('button', { name: 'Transfer token' }));
    await expect(dialog.getByRole('combobox', { name: 'New owner' })).toHaveFocus();
    await sees(dialog.getByText('Choose the new owner.'));
  },
};

export const Running: Story = {
  name: 'Transfer in progress',
  args: { fail: { transferToken: ['hang'] } },
  play: async () => {
    const dialog = await ask();
    await confirm(dialog);
    await sees(await dialog.findByText('Transferring the token…'));
  },
};

export const Refused: Story = {
  name: 'Transfer refused',
  args: {
    fail: {
      transferToken: [
        new TokenApiError('policy', {
          detail: 'Tomás Ribeiro does not have these permissions of the token: Themes: Write.',
        }),
      ],
    },
  },
  play: async () => {
    const dialog = await ask();
    await confirm(dialog);
    await sees(await dialog.findByRole('alert'));
  },
};

export const Done: Story = {
  name: 'Token transferred',
  play: async () => {
    await confirm(await ask());
    await screen.findByText('“CI deploy” now belongs to Parkside automations.');
    await userEvent.click(screen.getByRole('button', { name: 'CI deploy' }));
    await sees(await screen.findByText('Transferred'));
  },
};

export const FromRightToLeft: Story = {
  name: 'Choice of the new owner, from right to left',
  globals: { direction: 'rtl', language: 'ar' },
  play: async () => {
    await chooseItem(/\S .*Zapier sync/, 'نقل…');
    await sees(within(await screen.findByRole('dialog')).getByRole('combobox'));
  },
};

export const OnAPhone: Story = {
  name: 'Choice of the new owner, on a phone',
  globals: { viewport: { value: 'phone' } },
  play: async () => {
    const dialog = await ask();
    await sees(dialog.getByRole('combobox', { name: 'New owner' }));
  },
};
