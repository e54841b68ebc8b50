import { screen, waitFor, within } from '@testing-library/react';
import { type TokenApi, TokenApiError } from '@tokenwright/core';
import { describe, expect, it, vi } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { exampleToken } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

const tokens = [exampleToken('CI deploy'), exampleToken('Nightly export')];

type More = Parameters<typeof exampleApi>[0] & Partial<Pick<TokenApi, 'acknowledge'>>;

function renderList(more: More = {}, props: Parameters<typeof renderManager>[0] = {}) {
  const { acknowledge, ...options } = more;
  const memory = exampleApi({ tokens, ...options });
  const rotateToken = vi.fn(memory.rotateToken);
  const cancelRotation = vi.fn(memory.cancelRotation);
  const revokeToken = vi.fn(memory.revokeToken);
  const api = { ...memory, rotateToken, cancelRotation, revokeToken, ...(acknowledge && { acknowledge }) };
  const manager = renderManager({ api, ...props });
  const selects = async (item: string | RegExp) => {
    await manager.presses('Actions for CI deploy');
    await manager.user.click(await screen.findByRole('menuitem', { name: item }));
  };
  const asks = async () => {
    await selects('Rotate secret…');
    return within(await screen.findByRole('dialog', { name: 'Rotate secret' }));
  };
  const rotates = async () => {
    const dialog = await asks();
    await manager.presses('Rotate secret');
    return dialog;
  };
  const stores = async () => {
    await manager.user.click(await screen.findByRole('checkbox', { name: 'I stored it another way' }));
    await manager.presses('Done');
  };
  return { ...manager, api, rotateToken, cancelRotation, revokeToken, selects, asks, rotates, stores };
}

const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

describe('asking', () => {
  it('offers four overlaps, and shows when the old secret ends', async () => {
    const { asks, user } = renderList();
    const dialog = await asks();
    expect(dialog.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
      'No time',
      '1 hour',
      '24 hours',
      '7 days',
    ]);
    expect(dialog.getByRole('radio', { name: '24 hours' })).toBeChecked();
    expect(dialog.getByText(/^The old secret ends on/)).toBeVisible();
    await user.click(dialog.getByRole('radio', { name: 'No time' }));
    expect(dialog.getByText('Apps with the old secret lose access immediately.')).toBeVisible();
  });

  it('explains overlaps that the policy forbids', async () => {
    const policy = { maxOverlap: { seconds: 3_600, reason: 'Old secrets end within an hour.' } };
    const { asks } = renderList({ options: { ...exampleOptions, policy } });
    const dialog = await asks();
    expect(await dialog.findByRole('radio', { name: '1 hour' })).toBeChecked();
    expect(dialog.getByRole('radio', { name: '7 days' })).toBeDisabled();
    expect(dialog.getByRole('radio', { name: '7 days' })).toHaveAccessibleDescription(
      'Old secrets end within an hour.',
    );
  });

  it('makes no change when the user leaves, and asks no further question', async () => {
    const { asks, user, rotateToken } = renderList();
    await asks();
    await user.keyboard('{Escape}');
    await isClosed();
    expect(rotateToken).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Actions for CI deploy' })).toHaveFocus();
  });
});

describe('rotating', () => {
  const refusals = [
    [
      'forbidden',
      'The API didn’t confirm that you have the new secret, so it may cancel the rotation. Use the secret soon, and check in the token list that the rotation stays.',
    ],
    ['conflict', 'The new secret wasn’t saved in time, so it no longer works. Rotate again to get another one.'],
  ] as const;

  it.each(refusals)(
    'if the API refuses the acknowledgement as %s after the dialog has closed, warns the user',
    async (code, told) => {
      let refuse = (_: TokenApiError) => {};
      const held = new Promise<void>((_, reject) => {
        refuse = reject;
      });
      const { rotates, stores, asks } = renderList({ acknowledge: () => held });
      await rotates();
      await stores();
      await isClosed();
      refuse(new TokenApiError(code));
      expect(await screen.findByRole('alert')).toHaveTextContent(`CI deploy ${told}`);
      await asks();
      expect(screen.queryByText(told)).toBeNull();
    },
  );

  it("shows the new secret once, announces the rotation, and shows the old secret's state in the list and details", async () => {
    const { rotates, stores, seesRow, presses, rotateToken } = renderList();
    await rotates();
    expect(await screen.findByRole('heading', { name: 'Copy and save the new secret' })).toBeVisible();
    await stores();
    await isClosed();
    expect(await screen.findByText('“CI deploy” has a new secret.')).toHaveAttribute('role', 'status');
    expect(rotateToken).toHaveBeenCalledTimes(1);
    expect(rotateToken.mock.calls[0]?.[1]).toMatchObject({ overlap: 86_400 });
    const row = await seesRow('CI deploy');
    await waitFor(() => expect(row).toMatchTextContent(/Old secret last used 2 hours ago ends in/));
    await presses('CI deploy');
    expect(await screen.findByRole('heading', { name: 'Old secret' })).toBeVisible();
  });

  it('sends a reason, and shows it in the activity of the token', async () => {
    const { asks, stores, presses, user, rotateToken } = renderList();
    const dialog = await asks();
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), ' It leaked. ');
    await presses('Rotate secret');
    await stores();
    await isClosed();
    expect(rotateToken.mock.calls[0]?.[1]).toMatchObject({ reason: 'It leaked.' });
    await presses('CI deploy');
    expect(await screen.findByText('It leaked.')).toBeVisible();
  });

  it('asks for no reason if the API lists no events', async () => {
    const { listEvents: _, ...api } = exampleApi({ tokens });
    const { presses, user } = renderManager({ api });
    await presses('Actions for CI deploy');
    await user.click(await screen.findByRole('menuitem', { name: 'Rotate secret…' }));
    await screen.findByRole('radio', { name: '24 hours' });
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('repeats the call with the same intent key after a lost response', async () => {
    const { rotates, stores, rotateToken } = renderList({ fail: { rotateToken: ['lose-response'] } });
    await rotates();
    await stores();
    await isClosed();
    const keys = rotateToken.mock.calls.map(([, { intentKey }]) => intentKey);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('shows a refusal, and tries again with another overlap', async () => {
    const { asks, presses, user, stores, rotateToken } = renderList({ fail: { rotateToken: ['forbidden'] } });
    const dialog = await asks();
    await presses('Rotate secret');
    expect(await dialog.findByRole('alert')).toMatchTextContent(/^The secret was not rotated\./);
    await user.click(dialog.getByRole('radio', { name: '1 hour' }));
    await presses('Rotate secret');
    await stores();
    expect(rotateToken.mock.calls.map(([, { overlap }]) => overlap)).toEqual([86_400, 3_600]);
  });

  it('cancels the rotation of a user who leaves without the secret, and never revokes the token', async () => {
    const { rotates, user, presses, seesRow, cancelRotation, revokeToken } = renderList();
    await rotates();
    await screen.findByRole('heading', { name: 'Copy and save the new secret' });
    await user.keyboard('{Escape}');
    await presses('Cancel the rotation and leave');
    await isClosed();
    expect(await screen.findByText('The rotation of “CI deploy” was canceled.')).toBeInTheDocument();
    expect(cancelRotation).toHaveBeenCalledTimes(1);
    expect(revokeToken).not.toHaveBeenCalled();
    expect(await seesRow('CI deploy')).not.toMatchTextContent(/Old secret/);
  });

  it('reports an unknown result if the API cannot look it up', async () => {
    const { rotates } = renderList({ idempotency: 'none', fail: { rotateToken: ['lose-response'] } });
    await rotates();
    expect(
      await screen.findByRole('heading', { name: 'Couldn’t confirm whether the secret was rotated' }),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'I checked the token. Rotate it again' })).toBeVisible();
  });
});

describe('while both secrets work', () => {
  async function renderRotated() {
    const list = renderList();
    await list.rotates();
    await list.stores();
    await isClosed();
    return list;
  }

  it('ends the overlap after a confirmation', async () => {
    const { selects, presses, seesRow } = await renderRotated();
    await selects('End overlap now…');
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText('2 hours ago')).toBeVisible();
    await presses('End old secret');
    expect(await screen.findByText('The old secret of “CI deploy” has ended.')).toHaveAttribute('role', 'status');
    expect(await seesRow('CI deploy')).not.toMatchTextContent(/Old secret/);
  });

  it('cancels the rotation from the details', async () => {
    const { presses, cancelRotation, api } = await renderRotated();
    const [{ id, hint } = exampleToken('')] = (await api.listTokens?.({ query: 'CI deploy' }))?.items ?? [];
    await presses('CI deploy');
    await presses('Cancel rotation…');
    await presses('Cancel rotation');
    expect(await screen.findByText('The rotation of “CI deploy” was canceled.')).toBeInTheDocument();
    expect(cancelRotation).toHaveBeenCalledExactlyOnceWith(id, { hint });
    expect(hint).toBeDefined();
  });

  it('shows that the new secret was used in the meantime', async () => {
    const { selects, presses, api } = await renderRotated();
    api.cancelRotation.mockRejectedValueOnce(new TokenApiError('conflict', { detail: 'The new secret was used.' }));
    await selects('Cancel rotation…');
    await presses('Cancel rotation');
    expect(await screen.findByRole('alert')).toMatchTextContent(/Both secrets still work. The new secret was used./);
  });

  it.each([
    ['End overlap now…', 'End old secret'],
    ['Cancel rotation…', 'Cancel rotation'],
  ])('reports that another window rotated the token while the dialog was open: %s', async (item, button) => {
    const { selects, presses, api } = await renderRotated();
    await selects(item);
    const [token = exampleToken('')] = tokens;
    await api.rotateToken?.(token.id, {
      overlap: 0,
      intentKey: 'c'.repeat(64),
      signal: new AbortController().signal,
    });
    await presses(button);
    expect(await screen.findByRole('alert')).toMatchTextContent(
      /^The action was not carried out, because the token has changed in the meantime. The token was rotated again/,
    );
  });

  it('offers only an overlap of 0 for another rotation', async () => {
    const { asks } = await renderRotated();
    const dialog = await asks();
    expect(dialog.getByRole('radio', { name: 'No time' })).toBeChecked();
    expect(dialog.getByRole('radio', { name: '24 hours' })).toBeDisabled();
  });
});

describe('the menu of a row', () => {
  it.each([
    ['rotateToken', 'Rotate secret…'],
    ['endOverlap', 'End overlap now…'],
    ['cancelRotation', 'Cancel rotation…'],
  ] as const)('hides only the item of %s if the adapter lacks this method', async (method, item) => {
    const oldSecret = { worksUntil: new Date(Date.now() + 3_600_000).toISOString(), newSecretLastUsedAt: null };
    const { [method]: _left, ...api } = exampleApi({ tokens: [exampleToken('CI deploy', { oldSecret })] });
    const { presses } = renderManager({ api });
    await presses('Actions for CI deploy');
    await screen.findByRole('menuitem', { name: 'Duplicate…' });
    const items = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
    const rotation = ['Rotate secret…', 'End overlap now…', 'Cancel rotation…'];
    const all = ['Details', ...rotation, 'Edit…', 'Duplicate…', 'Revoke'];
    expect(items).toEqual(all.filter((each) => each !== item));
  });

  it('shows why the user cannot rotate the secret', async () => {
    const can = () => ({ rotate: { allowed: false, reason: 'Only the owner rotates.' } });
    const { presses } = renderManager({ api: exampleApi({ tokens, can }) });
    await presses('Actions for CI deploy');
    const item = await screen.findByRole('menuitem', { name: /Rotate secret…/ });
    expect(item).toHaveAttribute('aria-disabled', 'true');
    expect(item).toMatchTextContent(/Only the owner rotates/);
  });
});
