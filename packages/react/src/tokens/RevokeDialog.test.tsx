import { onlineManager } from '@tanstack/react-query';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { MemoryApi } from '@tokenwright/adapters/memory';
import { TokenApiError } from '@tokenwright/core';
import { describe, expect, it, vi } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleToken, fromNow, HOUR } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

const tokens = [exampleToken('CI deploy'), exampleToken('Nightly export')];

function countRevocations(api: MemoryApi) {
  const revokeToken = vi.fn(api.revokeToken);
  return { api: { ...api, revokeToken }, revokeToken };
}

function renderList(more: Parameters<typeof exampleApi>[0] = {}, props: Parameters<typeof renderManager>[0] = {}) {
  const { api, revokeToken } = countRevocations(exampleApi({ tokens, ...more }));
  const manager = renderManager({ api, ...props });
  const asks = async (name: string) => {
    await manager.presses(`Actions for ${name}`);
    await manager.user.click(await screen.findByRole('menuitem', { name: 'Revoke' }));
    return within(await screen.findByRole('alertdialog'));
  };
  return { ...manager, api, revokeToken, asks };
}

const isClosed = () => waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());

describe('the question', () => {
  it('names the token and the effect, and focuses the safe button', async () => {
    const { asks } = renderList();
    const dialog = await asks('CI deploy');
    expect(screen.getByRole('alertdialog', { name: 'Revoke “CI deploy”?' })).toHaveAccessibleDescription(
      /lose access immediately/,
    );
    expect(dialog.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    expect(dialog.getByText('2 hours ago')).toBeVisible();
    const warning = dialog.getByText('An app still uses it');
    expect(warning).toBeVisible();
    expect(warning.parentElement?.querySelector('svg')).toBeVisible();
    expect(dialog.getByText('Read 1')).toBeVisible();
    expect(await dialog.findByText('Whole workspace')).toBeVisible();
  });

  it('does not say that a token is in use if its last use is long ago', async () => {
    const old = exampleToken('Old', { lastUsedAt: fromNow(-8 * 24 * HOUR) });
    const fresh = exampleToken('Fresh', { lastUsedAt: null });
    const { asks, presses } = renderList({ tokens: [old, fresh] });
    expect((await asks('Old')).queryByText(/An app still uses it/)).toBeNull();
    await presses('Cancel');
    expect((await asks('Fresh')).getByText('Never')).toBeVisible();
  });

  it('says that revoking a token that waits for approval withdraws the request', async () => {
    const { asks } = renderList({ tokens: [exampleToken('Asked for', { status: 'pending', lastUsedAt: null })] });
    const dialog = await asks('Asked for');
    expect(dialog.getByText(/withdraws the request/)).toBeVisible();
    expect(dialog.queryByText(/stops working/)).toBeNull();
  });

  it('shortens a long name, and shows the whole name on request', async () => {
    const name = 'long '.repeat(200).trim();
    const { presses, user } = renderManager({ tokens: [exampleToken(name)] });
    await presses(/^Actions for long/);
    await user.click(await screen.findByRole('menuitem', { name: 'Revoke' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByRole('heading').textContent?.length).toBeLessThan(150);
    fireEvent.click(dialog.getByRole('button', { name: 'Show all' }));
    expect(dialog.getByText(name)).toBeVisible();
  });

  it.each(['Cancel', 'Close'])('makes no change on %s, and returns the focus', async (answer) => {
    const { asks, presses, revokeToken } = renderList();
    await asks('CI deploy');
    await presses(answer);
    await isClosed();
    expect(screen.getByRole('button', { name: 'Actions for CI deploy' })).toHaveFocus();
    expect(revokeToken).not.toHaveBeenCalled();
  });
});

describe('revoking', () => {
  it('works with the keyboard alone, marks the row, announces it, and keeps the scroll position', async () => {
    const { user, seesRow } = renderList();
    (await screen.findByRole('button', { name: 'Actions for CI deploy' })).focus();
    await user.keyboard('{Enter}{End}{Enter}');
    await screen.findByRole('alertdialog');
    await user.tab();
    await user.keyboard('{Enter}');
    await isClosed();
    const row = await seesRow('CI deploy');
    expect(row).toMatchTextContent('Revoked');
    expect(screen.getByText('“CI deploy” was revoked.')).toHaveAttribute('role', 'status');
    expect(within(row).getByRole('rowheader')).toHaveFocus();
    await user.tab();
    expect(within(row).getByRole('button', { name: 'CI deploy' })).toHaveFocus();
  });

  it('calls the API once, even if the user presses the button repeatedly', async () => {
    const { asks, user, revokeToken } = renderList({ latency: 30 });
    const button = (await asks('CI deploy')).getByRole('button', { name: 'Revoke CI deploy' });
    button.click();
    button.click();
    await user.dblClick(button);
    await isClosed();
    expect(revokeToken).toHaveBeenCalledOnce();
  });

  it('stays open until the result is known', async () => {
    const { asks, user, presses } = renderList({ fail: { revokeToken: ['hang'] } });
    const dialog = await asks('CI deploy');
    await presses('Revoke CI deploy');
    expect(dialog.getByRole('button', { name: 'Revoke CI deploy' })).toHaveAttribute('aria-disabled', 'true');
    expect(dialog.getByText('Revoking…')).toHaveAttribute('role', 'status');
    await user.keyboard('{Escape}');
    await presses('Cancel');
    expect(screen.getByRole('alertdialog')).toBeVisible();
  });

  it('says that the token still works if the API refuses, and succeeds on a retry', async () => {
    const { asks, presses, seesRow } = renderList({ fail: { revokeToken: ['forbidden'] } });
    const dialog = await asks('CI deploy');
    await presses('Revoke CI deploy');
    expect(await dialog.findByRole('alert')).toMatchTextContent(
      'Couldn’t revoke the token. It still works. Try again. Only workspace admins can do this.',
    );
    expect(await seesRow('CI deploy')).not.toMatchTextContent('Revoked');
    await presses('Revoke CI deploy');
    await isClosed();
    expect(await seesRow('CI deploy')).toMatchTextContent('Revoked');
  });

  it('checks the list after a lost response', async () => {
    const { asks, presses, seesRow, revokeToken } = renderList({ fail: { revokeToken: ['lose-response'] } });
    await asks('CI deploy');
    await presses('Revoke CI deploy');
    await isClosed();
    expect(await seesRow('CI deploy')).toMatchTextContent('Revoked');
    expect(revokeToken).toHaveBeenCalledOnce();
  });

  it('reports an unknown result if neither the response nor the list shows it', async () => {
    const { api, asks, presses } = renderList();
    api.revokeToken.mockRejectedValueOnce('a string, as no adapter should');
    const dialog = await asks('CI deploy');
    await presses('Revoke CI deploy');
    expect(await dialog.findByRole('alert')).toMatchTextContent('The response was lost, so the token may still work.');
  });

  it('fails immediately without a network, and sends no request later', async () => {
    const { asks, presses, revokeToken } = renderList();
    const dialog = await asks('CI deploy');
    revokeToken.mockRejectedValue(new TokenApiError('unavailable'));
    onlineManager.setOnline(false);
    try {
      await presses('Revoke CI deploy');
      expect(await dialog.findByRole('alert')).toMatchTextContent('still works');
    } finally {
      onlineManager.setOnline(true);
    }
    await presses('Cancel');
    expect(revokeToken).toHaveBeenCalledOnce();
  });
});

it('sends the reason if the user enters one', async () => {
  const { asks, user, presses, revokeToken } = renderList();
  const dialog = await asks('CI deploy');
  await user.type(dialog.getByRole('textbox', { name: /Reason/ }), ' Moved. ');
  expect(dialog.getByText('8 / 500')).toBeVisible();
  await presses('Revoke CI deploy');
  await isClosed();
  expect(revokeToken).toHaveBeenCalledExactlyOnceWith('CI deploy', 'Moved.');
});

describe('an API that requires a new sign-in', () => {
  it('gets a sign-in from the host if the user is signed out', async () => {
    const onReauthenticate = vi.fn(async () => {});
    const { asks, presses } = renderList({ fail: { revokeToken: ['unauthenticated'] } }, { onReauthenticate });
    await asks('CI deploy');
    await presses('Revoke CI deploy');
    await isClosed();
    expect(onReauthenticate).toHaveBeenCalledOnce();
  });

  it('gets a sign-in from the host if the last sign-in is too old, and then revokes the token', async () => {
    const onReauthenticate = vi.fn(async () => {});
    const { asks, presses } = renderList(
      { fail: { revokeToken: ['reauthentication-required'] } },
      { onReauthenticate },
    );
    await asks('CI deploy');
    await presses('Revoke CI deploy');
    await isClosed();
    expect(onReauthenticate).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ maxAge: 300 }));
  });

  it('asks only once, and treats a sign-in without effect as a refusal', async () => {
    const onReauthenticate = vi.fn(async () => {});
    const { asks, presses } = renderList(
      { fail: { revokeToken: ['reauthentication-required', 'reauthentication-required'] } },
      { onReauthenticate },
    );
    const dialog = await asks('CI deploy');
    await presses('Revoke CI deploy');
    expect(await dialog.findByRole('alert')).toMatchTextContent('still works');
    expect(onReauthenticate).toHaveBeenCalledOnce();
  });

  it('leaves the token unchanged when the user cancels the sign-in', async () => {
    const { asks, presses, revokeToken } = renderList(
      { fail: { revokeToken: ['reauthentication-required'] } },
      { onReauthenticate: () => Promise.reject(new Error('closed')) },
    );
    const dialog = await asks('CI deploy');
    await presses('Revoke CI deploy');
    expect(await dialog.findByRole('alert')).toMatchTextContent('still works');
    expect(revokeToken).toHaveBeenCalledOnce();
  });
});

describe('an API that deletes revoked tokens', () => {
  const deleting = (fail?: 'lost') => {
    const { getToken: _, ...api } = exampleApi({ tokens });
    const gone = new Set<string>();
    return {
      ...api,
      revocation: 'deletes' as const,
      listTokens: async () => ({ items: tokens.filter(({ id }) => !gone.has(id)) }),
      revokeToken: async (id: string) => {
        gone.add(id);
        if (fail) throw new TokenApiError('unknown-outcome');
        return undefined;
      },
    };
  };

  it.each([undefined, 'lost'] as const)('removes the row and announces it (response: %s)', async (fail) => {
    const onEvent = vi.fn();
    const { presses, user, seesRow } = renderManager({ api: deleting(fail), onEvent });
    await presses('Actions for CI deploy');
    await user.click(await screen.findByRole('menuitem', { name: 'Revoke' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText(/disappears from the list/)).toBeVisible();
    expect(dialog.getByText(/can’t be undone/)).toBeVisible();
    expect(dialog.queryByText(/auditing/)).toBeNull();
    await presses('Revoke CI deploy');
    await isClosed();
    expect(screen.queryByRole('button', { name: 'CI deploy' })).toBeNull();
    expect(await seesRow('Nightly export')).toBeVisible();
    expect(screen.getByText('“CI deploy” was revoked.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Access tokens' })).toHaveFocus();
    expect(onEvent).toHaveBeenCalledExactlyOnceWith({ type: 'revoked', elapsed: expect.any(Number) });
  });
});

it('does not say “can’t be undone” if the API can restore the token', async () => {
  const api = { ...exampleApi({ tokens }), restoreToken: async () => exampleToken('CI deploy') };
  const { presses, user } = renderManager({ api });
  await presses('Actions for CI deploy');
  await user.click(await screen.findByRole('menuitem', { name: 'Revoke' }));
  await screen.findByRole('alertdialog');
  expect(screen.queryByText(/can’t be undone/)).toBeNull();
  expect(screen.getByText(/auditing/)).toBeVisible();
});
