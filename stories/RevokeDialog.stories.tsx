import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, within } from 'storybook/test';
import { chooseItem } from './chooseItem.ts';
import { exampleTokens, hostileTokens } from './exampleTokens.ts';
import { sees } from './sees.ts';
import { listControls, TokensPage } from './TokensPage.tsx';

const meta = { title: 'Actions/Revoke', component: TokensPage, argTypes: listControls } satisfies Meta<
  typeof TokensPage
>;

export default meta;
type Story = StoryObj<typeof meta>;

async function openFor(name: RegExp) {
  await chooseItem(name, 'Revoke');
  return within(await screen.findByRole('alertdialog'));
}

export const Question: Story = {
  name: 'Revoke question',
  args: { tokens: exampleTokens },
  play: async () => {
    const dialog = await openFor(/Actions for CI deploy/);
    await sees(dialog.getByRole('heading', { name: 'Revoke “CI deploy”?' }));
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  },
};

export const Running: Story = {
  name: 'Revoking the token',
  args: { tokens: exampleTokens, fail: { revokeToken: ['hang'] } },
  play: async () => {
    const dialog = await openFor(/Actions for CI deploy/);
    await userEvent.dblClick(dialog.getByRole('button', { name: 'Revoke CI deploy' }));
    await expect(dialog.getByRole('status')).toHaveTextContent('Revoking…');
  },
};

export const Refused: Story = {
  name: 'Revocation refused',
  args: { tokens: exampleTokens, fail: { revokeToken: ['forbidden'] } },
  play: async () => {
    const dialog = await openFor(/Actions for CI deploy/);
    await userEvent.click(dialog.getByRole('button', { name: 'Revoke CI deploy' }));
    await expect(await dialog.findByRole('alert')).toHaveTextContent('Couldn’t revoke the token. It still works.');
  },
};

export const AnswerLost: Story = {
  name: 'Response to a revocation lost',
  args: { tokens: exampleTokens, fail: { revokeToken: ['lose-request'] } },
  play: async () => {
    const dialog = await openFor(/Actions for CI deploy/);
    await userEvent.click(dialog.getByRole('button', { name: 'Revoke CI deploy' }));
    await expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The response was lost, so the token may still work.',
    );
  },
};

export const LongName: Story = {
  name: 'Revoke a token with a long name',
  args: { tokens: hostileTokens },
  play: async () => {
    const dialog = await openFor(/Actions for Very long/);
    await sees(dialog.getByRole('button', { name: 'Cancel' }));
  },
};
