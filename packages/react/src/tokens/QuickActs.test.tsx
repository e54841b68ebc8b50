import { screen, waitFor, within } from '@testing-library/react';
import { TokenApiError } from '@tokenwright/core';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { changingApi } from '../../test/changingApi.ts';
import { exampleApi } from '../../test/exampleApi.ts';
import { DAY, exampleToken, fromNow, HOUR } from '../../test/exampleTokens.ts';
import { layoutFaults } from '../../test/layoutFaults.ts';
import { renderManager } from '../../test/renderManager.tsx';

const expiring = exampleToken('CI deploy', {
  createdAt: fromNow(-28 * DAY),
  expiresAt: fromNow(2 * DAY),
  version: '7',
});
const revoked = exampleToken('Leaked', {
  status: 'revoked',
  revokedAt: fromNow(-HOUR),
  restorableUntil: fromNow(HOUR),
});

function ableApi(more: Parameters<typeof exampleApi>[0] = {}) {
  const { api: memory, change } = changingApi(exampleApi({ tokens: [expiring, revoked], ...more }));
  const renewToken = vi.fn(async (id: string, { expiresAt }: { readonly expiresAt?: string }) =>
    change(id, { expiresAt: expiresAt ?? null }),
  );
  const restoreToken = vi.fn(async (id: string) => change(id, { status: 'active' }));
  return { ...memory, renewToken, restoreToken };
}

function renderList(more: Parameters<typeof exampleApi>[0] = {}) {
  const api = ableApi(more);
  return { ...renderManager({ api }), ...api };
}

const renewal = () => screen.findByRole('button', { name: /^Renew to/ });

describe('a narrow list', () => {
  const narrow = (width: number, tokens = [expiring]) =>
    renderManager({ api: ableApi({ tokens }), around: (list) => <div style={{ width }}>{list}</div> });

  it.each([240, 288])('wraps the button of a row at %i px', async (width) => {
    narrow(width);
    await renewal();
    expect(layoutFaults(document.querySelector('[data-part="manager"]') as HTMLElement)).toEqual([]);
  });

  it('shows the explanation of the button inside of the list', async () => {
    const reason = 'Only the owner of this token, or an admin of this workspace, can renew it. Ask one of them.';
    const { user } = narrow(360, [{ ...expiring, description: '', can: { renew: { allowed: false, reason } } }]);
    await user.hover(await renewal());
    const [tip, list] = [screen.getByRole('tooltip'), document.querySelector('[data-part="manager"]') as Element];
    expect(tip.getBoundingClientRect().left).toBeGreaterThanOrEqual(list.getBoundingClientRect().left);
    expect(tip.getBoundingClientRect().right).toBeLessThanOrEqual(list.getBoundingClientRect().right + 0.5);
  });
});

describe('renewing', () => {
  it('takes one click, names the exact new expiration, and announces it once', async () => {
    const { user, renewToken, seesRow } = renderList();
    const button = await renewal();
    expect(button).toHaveAccessibleDescription(/^The token then expires on .* UTC\.$/);
    await user.click(button);
    const [id, call] = renewToken.mock.calls[0] ?? [];
    expect([id, call]).toMatchObject(['CI deploy', { expiration: { days: 30 }, version: '7' }]);
    expect(await screen.findByText(/“CI deploy” now expires on/)).toHaveAttribute('role', 'status');
    expect(screen.queryByRole('button', { name: /^Renew to/ })).toBeNull();
    expect(await seesRow('CI deploy')).not.toMatchTextContent(/Expiring/);
  });

  it('keeps the row in the segment *Expiring*, and moves the focus to it', async () => {
    const { presses, user, seesRow } = renderList();
    await presses(/^Expiring/);
    (await renewal()).focus();
    await user.keyboard('{Enter}');
    await screen.findByText(/“CI deploy” now expires on/);
    const row = await seesRow('CI deploy');
    await waitFor(() => expect(within(row).getByRole('rowheader')).toHaveFocus());
  });

  it('sends one request for a double click', async () => {
    const { user, renewToken } = renderList();
    await user.dblClick(await renewal());
    await screen.findByText(/“CI deploy” now expires on/);
    expect(renewToken).toHaveBeenCalledTimes(1);
  });

  it('shows the API’s message about a conflict', async () => {
    const { user, renewToken } = renderList();
    const detail = 'Another member has edited this token.';
    renewToken.mockRejectedValueOnce(new TokenApiError('conflict', { detail }));
    await user.click(await renewal());
    expect(await screen.findByRole('alert')).toMatchTextContent(
      /Couldn’t renew the token. Its expiration is unchanged. Another member/,
    );
  });

  it('finds the new expiration after a lost response', async () => {
    const { user, renewToken } = renderList();
    const carryOut = renewToken.getMockImplementation();
    renewToken.mockImplementationOnce(async (...given) => {
      await carryOut?.(...given);
      throw new TokenApiError('unknown-outcome');
    });
    await user.click(await renewal());
    expect(await screen.findByText(/“CI deploy” now expires on/)).toBeInTheDocument();
  });

  it('does not report a renewal after a lost request', async () => {
    const { user, renewToken } = renderList();
    renewToken.mockRejectedValueOnce(new TokenApiError('unknown-outcome'));
    await user.click(await renewal());
    expect(await screen.findByRole('alert')).toMatchTextContent(/the change isn’t confirmed/);
  });

  it('shows why the user cannot renew', async () => {
    const can = () => ({ renew: { allowed: false, reason: 'Ask the owner.' } });
    const { user, renewToken } = renderList({ can });
    const button = await renewal();
    expect(button).toHaveAccessibleDescription('Ask the owner.');
    await user.click(button);
    expect(renewToken).not.toHaveBeenCalled();
  });
});

it.each([
  [768, 56],
  [640, 56],
  [390, 72],
  [320, 72],
])('leaves room for the whole hint at a width of %i px', async (width, height) => {
  const token = { ...expiring, description: 'Publishes the themes after each merge.' };
  const around = (manager: ReactNode) => <div style={{ inlineSize: width }}>{manager}</div>;
  const { seesRow } = renderManager({ api: ableApi({ tokens: [token] }), around });
  const row = await seesRow('CI deploy');
  await renewal();
  const [hint, line] = ['token-hint', 'token-line'].map((name) =>
    row.querySelector(`[data-part="${name}"]`)?.getBoundingClientRect(),
  );
  expect(hint?.right).toBeLessThanOrEqual((line?.right ?? 0) + 0.5);
  expect(row.getBoundingClientRect().height).toBeLessThanOrEqual(height);
});

it.each([768, 640])('does not cover the next name with *Renew* at a width of %i px', async (inlineSize) => {
  const tokens = ['First', 'Second'].map((name) => ({ ...expiring, id: name, name }));
  renderManager({ api: ableApi({ tokens }), around: (manager) => <div style={{ inlineSize }}>{manager}</div> });
  const [above] = await screen.findAllByRole('button', { name: /^Renew to/ });
  const below = [...document.querySelectorAll('[data-part=token-name]')].at(-1);
  expect(above?.getBoundingClientRect().bottom).toBeLessThanOrEqual(below?.getBoundingClientRect().top ?? 0);
});

describe('Undo after a revocation', () => {
  it('can be started from the row as long as the API allows it', async () => {
    const { user, presses, restoreToken } = renderList();
    await presses(/^Inactive/);
    const button = await screen.findByRole('button', { name: 'Undo revocation' });
    expect(button).toHaveAccessibleDescription(/^Possible until/);
    await user.click(button);
    expect(await screen.findByText('The revocation of “Leaked” was undone.')).toBeInTheDocument();
    expect(restoreToken).toHaveBeenCalledTimes(1);
  });

  it('can be started from the details', async () => {
    const { presses, user } = renderList();
    await presses(/^Inactive/);
    await presses('Leaked');
    const panel = within(await screen.findByRole('dialog'));
    await user.click(await panel.findByRole('button', { name: 'Undo revocation' }));
    await waitFor(() => expect(panel.getByText('Active')).toBeVisible());
  });

  it('shows that it is running', async () => {
    const { presses, user, restoreToken } = renderList();
    let fail = (_: TokenApiError) => {};
    restoreToken.mockReturnValueOnce(new Promise((_, reject) => (fail = reject)));
    await presses(/^Inactive/);
    await user.click(await screen.findByRole('button', { name: 'Undo revocation' }));
    expect(await screen.findByRole('button', { name: 'Saving…' })).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByText('Saving…', { selector: '[role=status]' })).toBeInTheDocument();
    fail(new TokenApiError('conflict'));
    const button = await screen.findByRole('button', { name: 'Undo revocation' });
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
    expect(screen.queryByText('Saving…')).toBeNull();
  });

  it('says that the time for an undo is over', async () => {
    const { presses, user, restoreToken } = renderList();
    restoreToken.mockRejectedValueOnce(new TokenApiError('conflict', { detail: 'It was too long ago.' }));
    await presses(/^Inactive/);
    await user.click(await screen.findByRole('button', { name: 'Undo revocation' }));
    expect(await screen.findByRole('alert')).toMatchTextContent(/stays revoked. It was too long ago./);
  });
});

it.each(['renewToken', 'restoreToken'] as const)(
  'an adapter without %s hides the controls of this method',
  async (method) => {
    const { [method]: _left, ...rest } = ableApi();
    const { presses } = renderManager({ api: rest });
    await presses(/^All/);
    const name = { renewToken: 'Undo revocation', restoreToken: /^Renew to/ }[method];
    expect(await screen.findByRole('button', { name })).toBeVisible();
    const gone = { renewToken: /^Renew to/, restoreToken: 'Undo revocation' }[method];
    expect(screen.queryByRole('button', { name: gone })).toBeNull();
  },
);
