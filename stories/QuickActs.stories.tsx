import type { Meta, StoryObj } from '@storybook/react-vite';
import { type Token, type TokenApi, TokenApiError } from '@tokenwright/core';
import { TokenManager } from '@tokenwright/react';
import { useState } from 'react';
import { expect, screen, userEvent } from 'storybook/test';
import { changingApi } from '../packages/react/test/changingApi.ts';
import { exampleTokens } from './exampleTokens.ts';
import { memoryApi } from './memoryApi.ts';
import { sees } from './sees.ts';
import { useStoryLanguage } from './storyLanguage.ts';

interface ListProps {
  readonly failure?: TokenApiError;
  readonly isEndless?: boolean;
}

const restorableUntil = new Date(Date.now() + 3_600_000).toISOString();
const tokens = exampleTokens.map(
  (token): Token => (token.name === 'Chat notifications' ? { ...token, restorableUntil } : token),
);

function List(props: ListProps) {
  const language = useStoryLanguage();
  const [api] = useState(() => ableApi(props));
  return <TokenManager api={api} language={language} locale="en-GB" timeZone="Europe/Berlin" />;
}

function ableApi({ failure, isEndless }: ListProps): TokenApi {
  const { api, change } = changingApi(memoryApi({ tokens }));
  const changed = (id: string, part: Partial<Token>): Promise<Token> => {
    if (isEndless) return new Promise(() => {});
    return failure ? Promise.reject(failure) : change(id, part);
  };
  return {
    ...api,
    renewToken: (id, { expiresAt = null }) => changed(id, { expiresAt }),
    restoreToken: (id) => changed(id, { status: 'active' }),
  };
}

const meta = { title: 'Token list/Quick actions', component: List } satisfies Meta<typeof List>;

export default meta;
type Story = StoryObj<typeof meta>;

async function renew() {
  const [button] = await screen.findAllByRole('button', { name: /^Renew to/ });
  await userEvent.click(button as HTMLElement);
}

export const Renew: Story = {
  name: 'Renew in the row',
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByRole('button', { name: /^Renew to/ })).length).toBe(2);
  },
};

export const Renewed: Story = {
  name: 'Token renewed',
  play: async ({ canvas }) => {
    await renew();
    await expect(await canvas.findByText(/“Zapier sync” now expires on/)).toBeInTheDocument();
  },
};

export const Renewing: Story = {
  args: { isEndless: true },
  play: async () => {
    await renew();
    await expect(await screen.findByRole('button', { name: 'Saving…' })).toHaveAttribute('aria-disabled', 'true');
  },
};

export const RenewalConflict: Story = {
  name: 'Token not renewed: changed meanwhile',
  args: { failure: new TokenApiError('conflict', { detail: 'Jonas Lindqvist edited this token a minute ago.' }) },
  play: async ({ canvas }) => {
    await renew();
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Couldn’t renew the token.');
  },
};

export const RenewalUnknown: Story = {
  name: 'Renewal unknown',
  args: { failure: new TokenApiError('unknown-outcome') },
  play: async ({ canvas }) => {
    await renew();
    await expect(await canvas.findByRole('alert')).toHaveTextContent('The response was lost');
  },
};

export const UndoRevocation: Story = {
  name: 'Revocation undone',
  play: async ({ canvas }) => {
    await undo();
    await expect(await canvas.findByText('The revocation of “Chat notifications” was undone.')).toBeInTheDocument();
  },
};

async function undo() {
  await userEvent.click(await screen.findByRole('button', { name: /^Inactive/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo revocation' }));
}

export const UndoRunning: Story = {
  name: 'Undo running',
  args: { isEndless: true },
  play: async () => {
    await undo();
    await expect(await screen.findByRole('button', { name: 'Saving…' })).toHaveAttribute('aria-disabled', 'true');
  },
};

export const UndoRefused: Story = {
  name: 'Revocation not undone',
  args: { failure: new TokenApiError('forbidden', { detail: 'It was too long ago.' }) },
  play: async ({ canvas }) => {
    await undo();
    await expect(await canvas.findByRole('alert')).toHaveTextContent('The token stays revoked. It was too long ago.');
  },
};

export const UndoOnAPhone: Story = {
  name: 'Revocation undone on a phone',
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await undo();
    await expect(await canvas.findByText('The revocation of “Chat notifications” was undone.')).toBeInTheDocument();
  },
};

export const RenewInTheDetails: Story = {
  name: 'Renew in the details',
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Zapier sync' }));
    await sees(await screen.findByText('Your time'));
  },
};
