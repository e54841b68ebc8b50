import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { DAY, exampleToken, fromNow, HOUR } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

/** The texts of a row by column heading; the name is the row's own heading. */
function cellsOf(row: HTMLElement): Record<string, string> {
  const headings = screen.getAllByRole('columnheader').map((heading) => heading.textContent ?? '');
  const cells = within(row).getAllByRole('cell');
  const withoutLabel = (cell: HTMLElement) =>
    [...cell.childNodes]
      .slice(1)
      .map((node) => node.textContent)
      .join(' | ');
  return Object.fromEntries(cells.map((cell, index) => [headings[index + 1], withoutLabel(cell)]));
}

describe('a row', () => {
  it("describes a token in the host's words", async () => {
    const createdAt = '2026-03-01T12:00:00.000Z';
    const expiresAt = '2031-12-24T22:59:59.999Z';
    const token = exampleToken('CI deploy', { createdAt, expiresAt, description: 'After a merge.' });
    const { seesRow } = renderManager({ tokens: [token] });
    const row = await seesRow('CI deploy');
    expect(within(row).getByRole('rowheader')).toMatchTextContent('CI deploy After a merge.twk_…9f3c');
    expect(await within(row).findByText('Service token')).toBeVisible();
    expect(cellsOf(row)).toMatchObject({
      Permissions: '1',
      Created: '1 Mar 2026 | by Ada Park',
      Expires: '24 Dec 2031 22:59 UTC',
      'Last used': '2 hours ago',
      Status: 'Active',
    });
  });

  it('has the exact moment of every date', async () => {
    const { seesRow } = renderManager({ tokens: [exampleToken('CI', { lastUsedAt: '2026-03-01T12:34:56.000Z' })] });
    const used = (await seesRow('CI')).querySelector('time[datetime="2026-03-01T12:34:56.000Z"]');
    expect(used).toHaveAttribute('title', expect.stringContaining('1 March 2026 at 12:34 UTC'));
  });

  it('shows the id of a token type that is no longer offered', async () => {
    const { seesRow } = renderManager({ tokens: [exampleToken('Old', { tokenType: 'import-v1' })] });
    expect(await seesRow('Old')).toMatchTextContent('import-v1');
  });

  it('distinguishes never used from unknown, and “never expires” from a date', async () => {
    const { lastUsedAt: _, ...unknown } = exampleToken('Unknown use', { expiresAt: null });
    const { seesRow } = renderManager({ tokens: [exampleToken('Fresh', { lastUsedAt: null }), unknown] });
    expect(cellsOf(await seesRow('Fresh'))['Last used']).toBe('Not yet');
    expect(cellsOf(await seesRow('Unknown use'))).toMatchObject({ 'Last used': 'Unknown', Expires: 'Never' });
  });

  it('warns only of an expiration within a week', async () => {
    const soon = exampleToken('Soon', { expiresAt: fromNow(3 * DAY + HOUR) });
    const later = exampleToken('Later', { expiresAt: fromNow(8 * DAY) });
    const { seesRow } = renderManager({ tokens: [soon, later] });
    expect(await seesRow('Soon')).toMatchTextContent('Expires in 3 days');
    expect(await seesRow('Later')).not.toMatchTextContent('Expires in');
  });

  it('keeps revoked and expired tokens, with time, actor and reason', async () => {
    const revoked = exampleToken('Leaked', {
      status: 'revoked',
      revokedAt: '2026-03-01T12:00:00.000Z',
      revokedBy: 'Tomás Ribeiro',
      revocationReason: 'It was in a public repository.',
    });
    const unclaimed = exampleToken('Forgotten', { status: 'revoked', revocationReason: 'unclaimed' });
    const expired = exampleToken('Past', { expiresAt: fromNow(-DAY) });
    const { seesRow } = renderManager({ tokens: [revoked, unclaimed, expired] });
    expect(cellsOf(await seesRow('Leaked')).Status).toBe(
      'Revoked | 1 Mar 2026 by Tomás Ribeiro | It was in a public repository.',
    );
    expect(await seesRow('Forgotten')).toMatchTextContent('Nobody took its secret');
    expect(await seesRow('Past')).toMatchTextContent('Expired');
    expect(screen.queryByRole('button', { name: /^Revoke/ })).toBeNull();
  });

  it("shows the API's status, with any clock of the page", async () => {
    const clock = () => Date.now() - 3 * DAY;
    const tokens = [exampleToken('Odd', { expiresAt: fromNow(-DAY), lastUsedAt: fromNow(HOUR) })];
    const { seesRow } = renderManager({ api: exampleApi({ tokens, clock }) });
    expect(cellsOf(await seesRow('Odd'))).toMatchObject({ Status: 'Active', 'Last used': 'now' });
    expect(screen.queryByText(/^Expires /)).toBeNull();
  });
});

describe('untrusted text', () => {
  it('keeps its own direction, and shows its control characters', async () => {
    renderManager({ tokens: [exampleToken('CI\u202Eyolped', { createdBy: 'Ada\u200D' })] });
    const row = await screen.findByRole('row', { name: /CI⟦U\+202E⟧yolped/ });
    const marks = [...row.querySelectorAll('[data-part="mark"]')];
    expect(marks.map(({ parentElement }) => `${parentElement?.tagName}: ${parentElement?.textContent}`)).toEqual([
      'BDI: CI⟦U+202E⟧yolped',
      'BDI: Ada⟦U+200D⟧',
    ]);
  });

  it('is never treated as markup or a message template', async () => {
    const { seesRow } = renderManager({ tokens: [exampleToken('<b>x</b> {name}')] });
    expect(await seesRow('<b>x</b> {name}')).toBeVisible();
  });

  it('is truncated, and expands with a key', async () => {
    const name = 'very long '.repeat(40).trim();
    const { seesRow, user } = renderManager({ tokens: [exampleToken(name)] });
    const row = await seesRow(`${name.slice(0, 200)}…`.replace(/ …$/, ' …'));
    const cut = row.getBoundingClientRect().height;
    within(row).getByRole('button', { name: 'Show all' }).focus();
    await user.keyboard('{Enter}');
    expect(within(row).getByText(name)).toBeVisible();
    expect(row.getBoundingClientRect().height).toBeGreaterThan(cut);
    expect(within(row).getByRole('button', { name: 'Show less' })).toHaveAttribute('aria-expanded', 'true');
  });

  it('may contain an invalid date', async () => {
    const { seesRow } = renderManager({ tokens: [exampleToken('Odd', { createdAt: 'yesterday', createdBy: 'x' })] });
    expect(cellsOf(await seesRow('Odd')).Created).toBe('Unknown | by x');
  });
});

describe('a list', () => {
  it('shows a loading state, then the tokens', async () => {
    renderManager({ api: exampleApi({ tokens: [exampleToken('CI')], latency: 30 }) });
    expect(screen.getByText('Loading the tokens…')).toBeVisible();
    expect(await screen.findByRole('table', { name: 'Access tokens' })).toBeVisible();
    expect(screen.queryByText('Loading the tokens…')).toBeNull();
  });

  it('keeps the roles of a table in the card layout', async () => {
    const narrow = (manager: ReactNode) => <div style={{ inlineSize: '320px' }}>{manager}</div>;
    const { seesRow } = renderManager({ tokens: [exampleToken('CI')], around: narrow });
    const row = await seesRow('CI');
    expect(getComputedStyle(row).display).toBe('grid');
    expect(within(row).getByText('Expires')).toBeVisible();
    expect(screen.getAllByRole('columnheader')).toHaveLength(8);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  });

  it("shows the API's error, and loads on a retry", async () => {
    const fail = { listTokens: ['forbidden', 'forbidden'] } as const;
    const api = exampleApi({ tokens: [exampleToken('CI')], latency: 30, fail });
    const { presses, seesRow } = renderManager({ api });
    expect(await screen.findByRole('alert')).toMatchTextContent(
      'The tokens could not be loaded. Only workspace admins can do this.',
    );
    const button = screen.getByRole('button', { name: 'Try again' });
    await presses('Try again');
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
    expect(button).toHaveFocus();
    await presses('Try again');
    expect(await seesRow('CI')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Access tokens' })).toHaveFocus();
  });

  it("shows an error itself, even if the host's queries throw", async () => {
    const client = new QueryClient({ defaultOptions: { queries: { throwOnError: true } } });
    const inHost = (manager: ReactNode) => <QueryClientProvider client={client}>{manager}</QueryClientProvider>;
    renderManager({ api: exampleApi({ fail: { listTokens: ['forbidden'] } }), around: inHost });
    expect(await screen.findByRole('alert')).toMatchTextContent('The tokens could not be loaded.');
  });

  it('invites to create the first token', async () => {
    const { presses } = renderManager({ tokens: [] });
    expect(await screen.findByText('No tokens yet')).toBeVisible();
    await presses('Create your first token');
    expect(await screen.findByRole('dialog', { name: 'Create an access token' })).toBeVisible();
  });

  it('hides revoking if the API cannot revoke', async () => {
    const { revokeToken: _, ...api } = exampleApi({ tokens: [exampleToken('CI')] });
    const { seesRow } = renderManager({ api });
    await seesRow('CI');
    expect(screen.queryByRole('button', { name: /Revoke/ })).toBeNull();
    expect(screen.getAllByRole('columnheader')).toHaveLength(7);
  });

  it('only creates if the API cannot list', async () => {
    const { listTokens: _, ...api } = exampleApi();
    renderManager({ api });
    expect(screen.getByText(/not listed/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Create token' })).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
