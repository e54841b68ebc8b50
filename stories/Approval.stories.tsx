import type { Meta, StoryObj } from '@storybook/react-vite';
import { type Token, TokenApiError } from '@tokenwright/core';
import { expect, screen, userEvent, within } from 'storybook/test';
import { chooseItem } from './chooseItem.ts';
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
  await chooseItem('Actions for Partner portal', item);
}

async function decide() {
  await select('Approve or deny…');
  return within(await screen.findByRole('dialog', { name: 'Approve or deny “Partner portal”' }));
}

export const PendingRow: Story = {
  play: async ({ canvas }) => {
    const line = (await canvas.findByText('Jonas Lindqvist')).closest('[data-part=token-line]');
    await expect(line).toHaveTextContent('Requested by Jonas Lindqvist 2 hours ago');
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

export const ClaimedMeanwhile: Story = {
  args: { tokens: approved, fail: { claimToken: ['conflict'] } },
  play: async () => {
    await select('Claim secret…');
    await userEvent.click(await screen.findByRole('button', { name: 'Show the secret' }));
    await expect(await screen.findByRole('alert')).toHaveTextContent('The secret was not claimed.');
  },
};

export const PolicyChanged: Story = {
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
    await expect(await screen.findByText('Denied')).toBeVisible();
  },
};

export const Deciding: Story = {
  args: { fail: { decideRequest: ['hang'] } },
  play: async () => {
    const dialog = await decide();
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    await expect(dialog.getByRole('button', { name: 'Deny' })).toHaveAttribute('aria-disabled', 'true');
  },
};

export const WithdrawalRefused: Story = {
  args: { fail: { withdrawRequest: ['conflict'] } },
  play: async () => {
    await select('Withdraw request…');
    const dialog = within(await screen.findByRole('alertdialog'));
    await userEvent.click(dialog.getByRole('button', { name: /^Withdraw/ }));
    await expect(await dialog.findByRole('alert')).toBeVisible();
  },
};

export const DecisionOnAPhone: Story = { ...Decision, globals: { viewport: { value: 'phone' } } };

export const DecisionFromRightToLeft: Story = { ...Decision, globals: { direction: 'rtl' } };
