import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { changingApi } from '../../test/changingApi.ts';
import { exampleApi } from '../../test/exampleApi.ts';
import { DAY, exampleToken, fromNow, HOUR } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

const expiring = exampleToken('CI deploy', { createdAt: fromNow(-28 * DAY), expiresAt: fromNow(2 * DAY) });
const later = exampleToken('Nightly');
const pending = exampleToken('Portal', { status: 'pending', lastUsedAt: null, approval: {} });
const revoked = exampleToken('Leaked', { status: 'revoked', restorableUntil: fromNow(HOUR) });

describe('onEvent', () => {
  const events = async (act: (manager: ReturnType<typeof renderManager>) => Promise<unknown>) => {
    const { api, change } = changingApi(exampleApi({ tokens: [expiring, pending, revoked] }));
    const onEvent = vi.fn();
    const renewToken = async (id: string, { expiresAt = null }: { readonly expiresAt?: string | null }) =>
      change(id, { expiresAt });
    const restoreToken = async (id: string) => change(id, { status: 'active' });
    const withdrawRequest = async (id: string) => change(id, { status: 'revoked' });
    await act(renderManager({ api: { ...api, renewToken, restoreToken, withdrawRequest }, onEvent }));
    return onEvent.mock.calls.map(([event]) => event);
  };

  it('reports a renewal and an undone revocation, without the token’s name', async () => {
    const seen = await events(async ({ user }) => {
      await user.click(await screen.findByRole('button', { name: /^Renew to/ }));
      await screen.findByText(/now expires on/);
      await user.click(screen.getByRole('button', { name: /^Inactive/ }));
      await user.click(await screen.findByRole('button', { name: 'Undo revocation' }));
      await screen.findByText(/was undone/);
    });
    expect(seen).toEqual([
      { type: 'renewed', elapsed: 0 },
      { type: 'restored', elapsed: 0 },
    ]);
  });

  it('reports an action in a dialog, with its duration', async () => {
    const seen = await events(async ({ presses, user }) => {
      await presses('Actions for Portal');
      await user.click(await screen.findByRole('menuitem', { name: 'Withdraw request…' }));
      await presses('Withdraw request');
      await screen.findByText(/was withdrawn/);
    });
    expect(seen).toEqual([{ type: 'withdrawn', elapsed: expect.any(Number) }]);
    expect(seen[0].elapsed).toBeGreaterThan(0);
  });
});

describe('onExpiring', () => {
  it('receives each expiring token once, also after a refresh', async () => {
    const { api, change } = changingApi(exampleApi({ tokens: [expiring, later, revoked] }));
    const onExpiring = vi.fn();
    const { seesRow } = renderManager({ api, onExpiring });
    await seesRow('CI deploy');
    const told = () => onExpiring.mock.calls.map(([tokens]) => tokens.map(({ id }: { id: string }) => id));
    expect(told()).toEqual([['CI deploy']]);
    await change('Nightly', { expiresAt: fromNow(3 * DAY) });
    const otherTab = new BroadcastChannel('tokenwright');
    otherTab.postMessage('tokens-changed');
    await waitFor(() => expect(told()).toEqual([['CI deploy'], ['Nightly']]));
    otherTab.close();
  });
});
