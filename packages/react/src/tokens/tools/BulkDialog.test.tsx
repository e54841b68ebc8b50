import { screen, waitFor, within } from '@testing-library/react';
import { TokenApiError } from '@tokenwright/core';
import { describe, expect, it, vi } from 'vitest';
import { changingApi } from '../../../test/changingApi.ts';
import { exampleApi } from '../../../test/exampleApi.ts';
import { DAY, exampleToken, fromNow } from '../../../test/exampleTokens.ts';
import { renderManager } from '../../../test/renderManager.tsx';

const idle = { createdAt: fromNow(-28 * DAY), lastUsedAt: fromNow(-20 * DAY) };
const tokens = [
  exampleToken('Alpha', { ...idle, expiresAt: fromNow(2 * DAY) }),
  exampleToken('Beta', idle),
  exampleToken('Gamma', { lastUsedAt: fromNow(-DAY) }),
  exampleToken('Locked', { ...idle, can: { revoke: { allowed: false, reason: 'Owners only.' } } }),
];

function renderBulk(onEvent?: () => void) {
  const memory = exampleApi({ tokens });
  const { api, change } = changingApi(memory);
  const revokeToken = vi.fn(async (id: string) => change(id, { status: 'revoked' }));
  const renewToken = vi.fn(async (id: string, { expiresAt }: { readonly expiresAt?: string }) =>
    change(id, { expiresAt: expiresAt ?? null }),
  );
  const manager = renderManager({ api: { ...api, revokeToken, renewToken }, onEvent });
  const starts = async () => {
    await manager.presses('Review and export');
    await manager.user.click(await screen.findByRole('menuitem', { name: 'Select tokens' }));
  };
  const picks = async (...names: readonly string[]) => {
    for (const name of names) await manager.user.click(screen.getByRole('checkbox', { name: `Select ${name}` }));
  };
  const asks = async (act: 'Revoke…' | 'Renew…') => {
    await manager.presses(act);
    return within(await screen.findByRole('alertdialog'));
  };
  return { ...manager, change, revokeToken, renewToken, starts, picks, asks };
}

const resultOf = (dialog: ReturnType<typeof within>, name: string) =>
  dialog.getByRole('row', { name: new RegExp(`^${name}`) }).querySelector('td')?.textContent;

it('selects rows by mouse and keyboard, or all together, and ends the selection', async () => {
  const { starts, picks, presses, user } = renderBulk();
  await screen.findByRole('button', { name: 'Alpha' });
  expect(screen.queryByRole('checkbox')).toBeNull();
  await starts();
  await waitFor(() => expect(screen.getByText('0 tokens selected')).toHaveFocus());
  await picks('Alpha');
  screen.getByRole('checkbox', { name: 'Select Beta' }).focus();
  await user.keyboard(' ');
  expect(screen.getByText('2 tokens selected')).toBeVisible();
  await presses('Select all 4 shown');
  expect(screen.getByText('4 tokens selected')).toBeVisible();
  await user.type(screen.getByRole('searchbox'), 'gam');
  await waitFor(() => expect(screen.getByText('1 token selected')).toBeVisible());
  await presses('Done');
  expect(screen.queryByRole('checkbox')).toBeNull();
});

describe('a bulk revocation', () => {
  it('shows facts, revokes each token, and reports events to the host without names', async () => {
    const onEvent = vi.fn();
    const { starts, picks, asks, presses, user, revokeToken } = renderBulk(onEvent);
    await starts();
    await picks('Alpha', 'Gamma', 'Locked');
    const dialog = await asks('Revoke…');
    expect(dialog.getByRole('heading')).toHaveTextContent('Revoke 2 tokens?');
    expect(dialog.getByText('Used in the last 7 days').parentElement).toMatchTextContent(/1 token$/);
    expect(dialog.getByText('Left out').parentElement).toMatchTextContent(/1 token · Locked$/);
    await presses('Revoke 2 tokens');
    expect(await dialog.findByText('2 of 2 revoked.')).toBeVisible();
    expect(resultOf(dialog, 'Alpha')).toBe('Revoked');
    expect(revokeToken.mock.calls.map(([id]) => id).sort()).toEqual(['Alpha', 'Gamma']);
    expect(onEvent.mock.calls.map(([event]) => event)).toEqual([
      { type: 'revoked', elapsed: expect.any(Number) },
      { type: 'revoked', elapsed: expect.any(Number) },
    ]);
    await user.click(dialog.getByRole('button', { name: 'Done' }));
    expect(dialog.getAllByRole('button', { name: 'Close' })).toHaveLength(1);
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(screen.getByText('1 token selected')).toBeVisible();
  });

  it('sends one request for each token after a double click', async () => {
    const { starts, picks, asks, user, revokeToken } = renderBulk();
    await starts();
    await picks('Alpha', 'Beta');
    const dialog = await asks('Revoke…');
    await user.dblClick(dialog.getByRole('button', { name: 'Revoke 2 tokens' }));
    await dialog.findByText('2 of 2 revoked.');
    expect(revokeToken).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['Already expired or revoked', { status: 'revoked' as const }],
    ['Not changed: another member has just edited it', { name: 'Beta 2' }],
    ['Not revoked: it was used after you opened this window', { lastUsedAt: fromNow(0) }],
  ])('skips a token that changed in another tab: %s', async (said, part) => {
    const { starts, picks, asks, presses, change, revokeToken } = renderBulk();
    await starts();
    await picks('Alpha', 'Beta');
    const dialog = await asks('Revoke…');
    await change('Beta', part);
    await presses('Revoke 2 tokens');
    expect(await dialog.findByText('1 of 2 revoked.')).toBeVisible();
    expect(resultOf(dialog, 'Beta')).toBe(said);
    expect(revokeToken.mock.calls.map(([id]) => id)).toEqual(['Alpha']);
  });

  it.each([
    [new TokenApiError('forbidden', { detail: 'Owners only.' }), 'Not revoked, still works. Owners only.'],
    [new TokenApiError('unknown-outcome'), 'Response lost: may still work'],
  ])('stops at %s, and can continue', async (failure, said) => {
    const { starts, picks, asks, presses, revokeToken } = renderBulk();
    await starts();
    await picks('Alpha', 'Beta', 'Gamma');
    const dialog = await asks('Revoke…');
    revokeToken.mockRejectedValueOnce(failure);
    await presses('Revoke 3 tokens');
    expect(await dialog.findByText('0 of 3 revoked.')).toBeVisible();
    expect(revokeToken).toHaveBeenCalledTimes(1);
    const [first = ''] = revokeToken.mock.calls[0] ?? [];
    expect(resultOf(dialog, first)).toBe(said);
    expect(dialog.getAllByText('–')).toHaveLength(2);
    await presses('Try the remaining 3 tokens');
    expect(await dialog.findByText('3 of 3 revoked.')).toBeVisible();
  });
});

it('renews with the exact new expirations, and skips tokens that cannot be renewed', async () => {
  const { starts, picks, asks, presses, renewToken } = renderBulk();
  await starts();
  await picks('Alpha', 'Beta');
  const dialog = await asks('Renew…');
  expect(dialog.getByRole('heading')).toMatchTextContent(/Renew \d tokens?\?/);
  expect(resultOf(dialog, 'Alpha')).toMatch(/UTC$/);
  const reviewed = resultOf(dialog, 'Alpha');
  await presses(/^Renew \d token/);
  expect(await dialog.findByText(/of \d renewed\./)).toBeVisible();
  expect(dialog.getByRole('heading')).toMatchTextContent(/Renew \d tokens?$/);
  expect(resultOf(dialog, 'Alpha')).toBe(`Renewed ${reviewed}`);
  expect(renewToken.mock.calls.map(([id]) => id)).toContain('Alpha');
});

it('keeps renewed tokens in the list of expiring tokens', async () => {
  const { starts, asks, presses, seesRow } = renderBulk();
  await presses(/^Expiring/);
  await starts();
  await presses('Select the 1 shown');
  const dialog = await asks('Renew…');
  await presses('Renew 1 token');
  await dialog.findByText('1 of 1 renewed.');
  await presses('Done');
  expect(await seesRow('Alpha')).toBeVisible();
  expect(screen.getByText('0 tokens selected')).toBeVisible();
});

it('says which requests a bulk revocation withdraws', async () => {
  const pending = exampleToken('Asked', { status: 'pending' });
  const manager = renderManager({ tokens: [pending, exampleToken('CI'), exampleToken('Web')] });
  await manager.presses('Review and export');
  await manager.user.click(await screen.findByRole('menuitem', { name: 'Select tokens' }));
  await manager.presses('Select all 3 shown');
  await manager.presses('Revoke…');
  expect(await screen.findByText('Apps that use these tokens lose access immediately.')).toBeVisible();
  expect(screen.getByText('1 request is withdrawn.')).toBeVisible();
  expect(screen.getByText('The tokens stay in the list for auditing.')).toBeVisible();
});
