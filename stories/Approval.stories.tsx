import type { Meta, StoryObj } from '@storybook/react-vite';
import { type Token, TokenApiError } from '@tokenwright/core';
import { expect, screen, userEvent, within } from 'storybook/test';
import { chooseItem } from './chooseItem.ts';
import { exampleTokens } from './exampleTokens.ts';
import { sees } from './sees.ts';
import { listControls, TokensPage } from './TokensPage.tsx';

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
  title: 'Actions/Approve',
  component: TokensPage,
  argTypes: listControls,
  args: { tokens: requested, needsApproval: () => true },
} satisfies Meta<typeof TokensPage>;

export default meta;
type Story = StoryObj<typeof meta>;

async function select(item: string) {
  await chooseItem('Actions for Partner portal', item);
}

async function decide() {
  await select('Approve or deny…');
  return within(await screen.findByRole('dialog', { name: 'Approve or deny “Partner portal”' }));
}

export const PendingRow: Story = {
  name: 'Pending request in the list',
  play: async ({ canvas }) => {
    const line = (await canvas.findByText('Jonas Lindqvist')).closest('[data-part=token-line]');
    await expect(line).toHaveTextContent('Requested by Jonas Lindqvist 2 hours ago');
  },
};

export const Decision: Story = {
  name: 'Approve or deny',
  play: async () => {
    const dialog = await decide();
    await sees(dialog.getByRole('button', { name: 'Approve' }));
  },
};

export const Narrowed: Story = {
  name: 'Approve with less access',
  play: async () => {
    const dialog = await decide();
    const [first] = await dialog.findAllByRole('checkbox');
    await userEvent.click(first as HTMLElement);
    await sees(dialog.getByRole('button', { name: 'Approve with less access' }));
  },
};

export const DenialWithoutReason: Story = {
  name: 'Denial without a reason',
  play: async () => {
    const dialog = await decide();
    await userEvent.click(dialog.getByRole('button', { name: 'Deny' }));
    await sees(await dialog.findByText('Enter a reason for the denial.'));
  },
};

export const DecidedByAnother: Story = {
  name: 'Decided by another approver',
  args: { fail: { decideRequest: ['conflict'] } },
  play: async () => {
    const dialog = await decide();
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    await expect(await dialog.findByRole('alert')).toHaveTextContent('The decision was not recorded.');
  },
};

export const Approved: Story = {
  name: 'Approved request in the details',
  args: { tokens: approved },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Partner portal' }));
    await sees(await screen.findByRole('button', { name: 'Claim secret…' }));
  },
};

export const Claim: Story = {
  name: 'Secret claimed after the approval',
  args: { tokens: approved },
  play: async () => {
    await select('Claim secret…');
    await userEvent.click(await screen.findByRole('button', { name: 'Show the secret' }));
    await sees(await screen.findByRole('heading', { name: 'Copy and save the secret' }));
  },
};

export const ClaimUnknown: Story = {
  name: 'Unknown result of a claim',
  args: { tokens: approved, idempotency: 'none', fail: { claimToken: ['lose-response'] } },
  play: async () => {
    await select('Claim secret…');
    await userEvent.click(await screen.findByRole('button', { name: 'Show the secret' }));
    const heading = { name: 'Couldn’t confirm whether the secret was created' };
    await sees(await screen.findByRole('heading', heading));
  },
};

export const Withdraw: Story = {
  name: 'Withdraw a request',
  play: async () => {
    await select('Withdraw request…');
    await sees(await screen.findByRole('alertdialog'));
  },
};

export const ClaimedMeanwhile: Story = {
  name: 'Secret already claimed',
  args: { tokens: approved, fail: { claimToken: ['conflict'] } },
  play: async () => {
    await select('Claim secret…');
    await userEvent.click(await screen.findByRole('button', { name: 'Show the secret' }));
    await expect(await screen.findByRole('alert')).toHaveTextContent('The secret was not claimed.');
  },
};

export const PolicyChanged: Story = {
  name: 'Claim refused: policy changed',
  args: {
    tokens: approved,
    fail: {
      claimToken: [
        new TokenApiError('policy', {
          detail: 'The current policy does not allow this token. Tokens live a week. The request is unchanged.',
        }),
      ],
    },
  },
  play: async () => {
    await select('Claim secret…');
    await userEvent.click(await screen.findByRole('button', { name: 'Show the secret' }));
    await expect(await screen.findByRole('alert')).toHaveTextContent('Tokens live a week.');
  },
};

export const OwnRequest: Story = {
  name: 'Own request can’t be approved',
  args: {
    can: () => ({ approve: { allowed: false, reason: 'Another admin must decide your request.' } }),
  },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Actions for Partner portal' }));
    const item = await screen.findByRole('menuitem', { name: /^Approve or deny…/ });
    await expect(item).toHaveAttribute('aria-disabled', 'true');
  },
};

export const Denied: Story = {
  name: 'Denied request in the details',
  args: {
    tokens: requested.map((token): Token => {
      if (token.status !== 'pending') return token;
      const decidedAt = new Date().toISOString();
      const end = { revokedAt: decidedAt, revokedBy: 'Ada Park', revocationReason: 'The contract has ended.' };
      const decision = { decision: 'denied', decidedAt, decidedBy: 'Ada Park', reason: end.revocationReason } as const;
      return { ...token, ...end, status: 'revoked', approval: { ...token.approval, ...decision } };
    }),
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Inactive/ }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Partner portal' }));
    await sees(await screen.findByText('Denied'));
  },
};

export const Deciding: Story = {
  name: 'Decision being sent',
  args: { fail: { decideRequest: ['hang'] } },
  play: async () => {
    const dialog = await decide();
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    await expect(dialog.getByRole('button', { name: 'Deny' })).toHaveAttribute('aria-disabled', 'true');
  },
};

export const WithdrawalRefused: Story = {
  name: 'Withdrawal refused',
  args: { fail: { withdrawRequest: ['conflict'] } },
  play: async () => {
    await select('Withdraw request…');
    const dialog = within(await screen.findByRole('alertdialog'));
    await userEvent.click(dialog.getByRole('button', { name: /^Withdraw/ }));
    await sees(await dialog.findByRole('alert'));
  },
};

export const DecisionOnAPhone: Story = {
  name: 'Approve or deny on a phone',
  ...Decision,
  globals: { viewport: { value: 'phone' } },
};

export const DecisionFromRightToLeft: Story = {
  name: 'Approve or deny from right to left',
  ...Decision,
  globals: { direction: 'rtl' },
};
