import { onlineManager } from '@tanstack/react-query';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { MemoryApi } from '@tokenwright/adapters/memory';
import { TokenApiError } from '@tokenwright/core';
import { describe, expect, it, vi } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleToken, fromNow, HOUR } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

const tokens = [exampleToken('CI deploy'), exampleToken('Nightly export')];

/** Counts the API calls. */
function countRevocations(api: MemoryApi) {
  const revokeToken = vi.fn(api.revokeToken);
  return { api: { ...api, revokeToken }, revokeToken };
}

function renderList(more: Parameters<typeof exampleApi>[0] = {}, props: Parameters<typeof renderManager>[0] = {}) {
  const { api, revokeToken } = countRevocations(exampleApi({ tokens, ...more }));
  const manager = renderManager({ api, ...props });
  const asks = async (name: string) => {
    await manager.presses(`Revoke ${name}`);
    return within(await screen.findByRole('alertdialog'));
  };
  return { ...manager, api, revokeToken, asks };
}

const isClosed = () => waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());

describe('the dialog', () => {
  it('names the token and the effect of revoking, and focuses the safe answer', async () => {
    const { asks } = renderList();
    const dialog = await asks('CI deploy');
    expect(screen.getByRole('alertdialog', { name: 'Revoke “CI deploy”?' })).toHaveAccessibleDescription(
      /stops working with its next call/,
    );
    expect(dialog.getByRole('button', { name: 'Keep it' })).toHaveFocus();
    expect(dialog.getByText('2 hours ago')).toBeVisible();
    expect(dialog.getByText('Something still uses it.')).toBeVisible();
    expect(await dialog.findByText('Forms: Read')).toBeVisible();
  });

  it('does not claim that a token without recent use is in use', async () => {
    const old = exampleToken('Old', { lastUsedAt: fromNow(-8 * 24 * HOUR) });
    const fresh = exampleToken('Fresh', { lastUsedAt: null });
    const { asks, presses } = renderList({ tokens: [old, fresh] });
    expect((await asks('Old')).queryByText('Something still uses it.')).toBeNull();
    await presses('Keep it');
    expect((await asks('Fresh')).getByText('Not yet')).toBeVisible();
  });

  it('explains that a pending token was never usable', async () => {
    const { asks } = renderList({ tokens: [exampleToken('Asked for', { status: 'pending', lastUsedAt: null })] });
    const dialog = await asks('Asked for');
    expect(dialog.getByText(/withdrawn before anybody could use it/)).toBeVisible();
    expect(dialog.queryByText(/stops working/)).toBeNull();
  });

  it('counts the permissions that do not fit', async () => {
    const permissions = Array.from({ length: 9 }, (_, index) => ({ permission: `p${index}`, level: 'read' }));
    const { asks } = renderList({ tokens: [exampleToken('Wide', { permissions })] });
    expect((await asks('Wide')).getByText('and 3 more')).toBeVisible();
  });

  it('fits on the page with the longest name, which it shows in full', async () => {
    const name = 'long '.repeat(200).trim();
    renderManager({ tokens: [exampleToken(name)] }).presses(/^Revoke long/);
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByRole('heading').textContent?.length).toBeLessThan(150);
    fireEvent.click(dialog.getByRole('button', { name: 'Show all' }));
    expect(dialog.getByText(name)).toBeVisible();
  });

  it.each(['Keep it', 'Close'])('changes no token on %s, and returns focus', async (answer) => {
    const { asks, presses, revokeToken } = renderList();
    await asks('CI deploy');
    await presses(answer);
    await isClosed();
    expect(screen.getByRole('button', { name: 'Revoke CI deploy' })).toHaveFocus();
    expect(revokeToken).not.toHaveBeenCalled();
  });
});

describe('revoking', () => {
  it('works with the keyboard alone, marks the row, announces it, and keeps the place', async () => {
    const { user, seesRow } = renderList();
    (await screen.findByRole('button', { name: 'Revoke CI deploy' })).focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('alertdialog');
    await user.tab();
    await user.keyboard('{Enter}');
    await isClosed();
    const row = await seesRow('CI deploy');
    expect(row).toMatchTextContent(/Revoked.*by You/);
    expect(screen.getByText('“CI deploy” was revoked.')).toHaveAttribute('role', 'status');
    expect(within(row).getByRole('rowheader')).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Revoke Nightly export' })).toHaveFocus();
  });

  it('calls the API once, even if the button is pressed repeatedly', async () => {
    const { asks, user, revokeToken } = renderList({ latency: 30 });
    const button = (await asks('CI deploy')).getByRole('button', { name: 'Revoke token' });
    button.click();
    button.click();
    await user.dblClick(button);
    await isClosed();
    expect(revokeToken).toHaveBeenCalledOnce();
  });

  it('stays open until the result is known', async () => {
    const { asks, user, presses } = renderList({ fail: { revokeToken: ['hang'] } });
    const dialog = await asks('CI deploy');
    await presses('Revoke token');
    expect(dialog.getByRole('button', { name: 'Revoke token' })).toHaveAttribute('aria-disabled', 'true');
    expect(dialog.getByText('Revoking…')).toHaveAttribute('role', 'status');
    await user.keyboard('{Escape}');
    await presses('Keep it');
    expect(screen.getByRole('alertdialog')).toBeVisible();
  });

  it('reports that the token still works when the API refuses, and succeeds on a retry', async () => {
    const { asks, presses, seesRow } = renderList({ fail: { revokeToken: ['forbidden'] } });
    const dialog = await asks('CI deploy');
    await presses('Revoke token');
    expect(await dialog.findByRole('alert')).toMatchTextContent(
      'It could not be revoked, and still works. Try again. Only workspace admins can do this.',
    );
    expect(await seesRow('CI deploy')).toMatchTextContent('Active');
    await presses('Revoke token');
    await isClosed();
    expect(await seesRow('CI deploy')).toMatchTextContent('Revoked');
  });

  it('checks the list after a lost answer', async () => {
    const { asks, presses, seesRow, revokeToken } = renderList({ fail: { revokeToken: ['lose-response'] } });
    await asks('CI deploy');
    await presses('Revoke token');
    await isClosed();
    expect(await seesRow('CI deploy')).toMatchTextContent('Revoked');
    expect(revokeToken).toHaveBeenCalledOnce();
  });

  it('claims no result if neither the answer nor the list can tell', async () => {
    const { api, asks, presses } = renderList();
    api.revokeToken.mockRejectedValueOnce('a string, as no adapter should');
    const dialog = await asks('CI deploy');
    await presses('Revoke token');
    expect(await dialog.findByRole('alert')).toMatchTextContent('The answer was lost, so it may still work.');
  });

  it('fails at once while offline, and is not sent later', async () => {
    const { asks, presses, revokeToken } = renderList();
    const dialog = await asks('CI deploy');
    revokeToken.mockRejectedValue(new TokenApiError('unavailable'));
    onlineManager.setOnline(false);
    try {
      await presses('Revoke token');
      expect(await dialog.findByRole('alert')).toMatchTextContent('still works');
    } finally {
      onlineManager.setOnline(true);
    }
    await presses('Keep it');
    expect(revokeToken).toHaveBeenCalledOnce();
  });
});

describe('an API that requires a new sign-in', () => {
  it('asks the host to sign in a signed-out user', async () => {
    const onReauthenticate = vi.fn(async () => {});
    const { asks, presses } = renderList({ fail: { revokeToken: ['unauthenticated'] } }, { onReauthenticate });
    await asks('CI deploy');
    await presses('Revoke token');
    await isClosed();
    expect(onReauthenticate).toHaveBeenCalledOnce();
  });

  it('gets it from the host, and then revokes the token', async () => {
    const onReauthenticate = vi.fn(async () => {});
    const { asks, presses } = renderList(
      { fail: { revokeToken: ['reauthentication-required'] } },
      { onReauthenticate },
    );
    await asks('CI deploy');
    await presses('Revoke token');
    await isClosed();
    expect(onReauthenticate).toHaveBeenCalledExactlyOnceWith({ maxAge: 300 });
  });

  it('asks once: a sign-in without effect is a refusal', async () => {
    const onReauthenticate = vi.fn(async () => {});
    const { asks, presses } = renderList(
      { fail: { revokeToken: ['reauthentication-required', 'reauthentication-required'] } },
      { onReauthenticate },
    );
    const dialog = await asks('CI deploy');
    await presses('Revoke token');
    expect(await dialog.findByRole('alert')).toMatchTextContent('still works');
    expect(onReauthenticate).toHaveBeenCalledOnce();
  });

  it('keeps the token if the user cancels', async () => {
    const { asks, presses, revokeToken } = renderList(
      { fail: { revokeToken: ['reauthentication-required'] } },
      { onReauthenticate: () => Promise.reject(new Error('closed')) },
    );
    const dialog = await asks('CI deploy');
    await presses('Revoke token');
    expect(await dialog.findByRole('alert')).toMatchTextContent('still works');
    expect(revokeToken).toHaveBeenCalledOnce();
  });
});
