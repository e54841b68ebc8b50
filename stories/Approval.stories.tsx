import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Token } from '@tokenwright/core';
import { expect, screen, userEvent, within } from 'storybook/test';
import { exampleTokens } from './exampleTokens.ts';
import { TokensPage } from './TokensPage.tsx';

const requested = exampleTokens.map(
  (token): Token =>
    token.status === 'pending'
      ? { ...token, approval: { justification: 'The agency builds the new portal until March.' } }
      : token,
);
const approved = requested.map(
  (token): Token =>
    token.status === 'pending'
      ? { ...token, approval: { ...token.approval, decision: 'approved', decidedBy: 'Ada Park' } }
      : token,
);

const meta = {
  title: 'Manager/Approval',
  component: TokensPage,
  args: { tokens: requested, needsApproval: () => true },
} satisfies Meta<typeof TokensPage>;

export default meta;
type Story = StoryObj<typeof meta>;

async function select(item: string) {
  await userEvent.click(await screen.findByRole('button', { name: 'Actions for Partner portal' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
}

async function decide() {
  await select('Approve or deny…');
  return within(await screen.findByRole('dialog', { name: 'Approve or deny “Partner portal”' }));
}

export const PendingRow: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Requested by Jonas Lindqvist 2 hours ago')).toBeVisible();
  },
};

export const Decision: Story = {
  play: async () => {
    const dialog = await decide();
    await expect(dialog.getByRole('button', { name: 'Approve' })).toBeVisible();
  },
};

export const Narrowed: Story = {
  play: async () => {
    const dialog = await decide();
    const [first] = await dialog.findAllByRole('checkbox');
    await userEvent.click(first as HTMLElement);
    await expect(dialog.getByRole('button', { name: 'Approve with less access' })).toBeVisible();
  },
};

export const DenialWithoutReason: Story = {
  play: async () => {
    const dialog = await decide();
    await userEvent.click(dialog.getByRole('button', { name: 'Deny' }));
    await expect(await dialog.findByText('Enter a reason for the denial.')).toBeVisible();
  },
};

export const DecidedByAnother: Story = {
  args: { fail: { decideRequest: ['conflict'] } },
  play: async () => {
    const dialog = await decide();
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    await expect(await dialog.findByRole('alert')).toHaveTextContent('The decision was not recorded.');
  },
};

export const Approved: Story = {
  args: { tokens: approved },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Partner portal' }));
    await expect(await screen.findByRole('button', { name: 'Claim secret…' })).toBeVisible();
  },
};

export const Claim: Story = {
  args: { tokens: approved },
  play: async () => {
    await select('Claim secret…');
    await userEvent.click(await screen.findByRole('button', { name: 'Show the secret' }));
    await expect(await screen.findByRole('heading', { name: 'Copy and save the secret' })).toBeVisible();
  },
};

export const ClaimUnknown: Story = {
  args: { tokens: approved, idempotency: 'none', fail: { claimToken: ['lose-response'] } },
  play: async () => {
    await select('Claim secret…');
    await userEvent.click(await screen.findByRole('button', { name: 'Show the secret' }));
    const heading = { name: 'Couldn’t confirm whether the secret was created' };
    await expect(await screen.findByRole('heading', heading)).toBeVisible();
  },
};

export const Withdraw: Story = {
  play: async () => {
    await select('Withdraw request…');
    await expect(await screen.findByRole('alertdialog')).toBeVisible();
  },
};
