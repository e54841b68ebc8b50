import { screen, waitFor, within } from '@testing-library/react';
import { type Token, TokenApiError, type TokenOptions, type TokenQuery } from '@tokenwright/core';
import { describe, expect, it, vi } from 'vitest';
import { exampleApi } from '../../../test/exampleApi.ts';
import { exampleOptions } from '../../../test/exampleOptions.ts';
import { DAY, exampleToken, exampleTokens, fromNow } from '../../../test/exampleTokens.ts';
import { renderManager } from '../../../test/renderManager.tsx';
import { savedFiles } from '../../../test/savedFiles.ts';

const old = { createdAt: fromNow(-200 * DAY) };
const tokens = [
  exampleToken('Busy'),
  exampleToken('Idle', { ...old, lastUsedAt: fromNow(-100 * DAY) }),
  exampleToken('Fresh', { lastUsedAt: null }),
  exampleToken('=Endless', { expiresAt: null }),
  exampleToken('Gone', { ...old, status: 'revoked', revokedAt: fromNow(-DAY) }),
];

type Manager = ReturnType<typeof renderManager>;

async function opensTools({ presses }: Manager) {
  await presses('Review and export');
  return within(await screen.findByRole('menu', { name: 'Review and export' }));
}

async function selects(manager: Manager, item: RegExp | string) {
  const menu = await opensTools(manager);
  const role = menu.queryByRole('menuitem', { name: item }) ? 'menuitem' : 'menuitemradio';
  await manager.user.click(menu.getByRole(role, { name: item }));
}

const names = () => screen.getAllByRole('rowheader').map((row) => row.getAttribute('abbr'));

describe('the review filters', () => {
  it('count the loaded tokens, and stay applied until the user clears them', async () => {
    const manager = renderManager({ tokens });
    const menu = await opensTools(manager);
    const items = menu.getAllByRole('menuitemradio').map(({ textContent }) => textContent);
    expect(items).toEqual([
      'Never used 1',
      'Unused for 90 days 1',
      'No expiration 1',
      'Dangerous, unused for 30 days 0',
    ]);
    await waitFor(() => expect(menu.getByRole('menuitem', { name: 'Select tokens' })).toHaveFocus());
    await manager.user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(await screen.findByText('Shown: Unused for 90 days')).toBeVisible();
    expect(names()).toEqual(['Idle']);
    expect(screen.getByRole('button', { name: /^Active/ })).toHaveAttribute('aria-pressed', 'false');
    await manager.presses('Show all active tokens');
    expect(names()).toEqual(
      ['Busy', '=Endless', 'Fresh', 'Idle'].sort((a, b) => names().indexOf(a) - names().indexOf(b)),
    );
  });

  it('end when the user presses a segment', async () => {
    const manager = renderManager({ tokens });
    await selects(manager, /^Never used/);
    await manager.presses(/^All/);
    expect(names()).toHaveLength(5);
    expect(screen.queryByText(/^Shown:/)).toBeNull();
  });

  it('say that they include only the loaded tokens if the API cannot filter', async () => {
    const manager = renderManager({ tokens: [...exampleTokens(25), ...tokens] });
    const menu = await opensTools(manager);
    expect(menu.getByRole('menuitemradio', { name: /^Never used/ })).toMatchTextContent(/\+$/);
    await manager.user.click(menu.getByRole('menuitemradio', { name: /^Never used/ }));
    expect(await screen.findByText(/cover only the loaded tokens/)).toBeVisible();
  });

  it('are applied by the API if it declares them, with its counts', async () => {
    const hygiene = ['never-used', 'unused', 'no-expiration', 'dangerous-idle'];
    const options = { ...exampleOptions, listing: { counts: true, hygiene } } as TokenOptions;
    const api = exampleApi({ tokens, options });
    const asked: TokenQuery[] = [];
    const manager = renderManager({
      api: {
        ...api,
        listTokens: async (query) => {
          asked.push(query);
          return (await api.listTokens?.(query)) ?? { items: [] };
        },
      },
    });
    const menu = await opensTools(manager);
    expect(await menu.findByRole('menuitemradio', { name: 'No expiration 1' })).toBeVisible();
    await manager.user.click(menu.getByRole('menuitemradio', { name: 'No expiration 1' }));
    await waitFor(() => expect(names()).toEqual(['=Endless']));
    expect(asked.at(-1)).toMatchObject({ hygiene: 'no-expiration', limit: 50 });
    expect(asked.at(-1)).not.toHaveProperty('status');
  });
});

describe('an export', () => {
  const saved = savedFiles();

  it('contains the filtered tokens of all pages, without formulas, and is reported to the host', async () => {
    const onEvent = vi.fn();
    const manager = renderManager({ tokens: [...exampleTokens(45), ...tokens], onEvent });
    await manager.user.type(await screen.findByRole('searchbox'), 'endless');
    await selects(manager, 'As CSV');
    expect(await screen.findByText('1 token exported.')).toHaveAttribute('role', 'status');
    expect(saved[0]?.name).toMatch(/^access-tokens-\d{4}-\d\d-\d\d\.csv$/);
    expect((await saved[0]?.text)?.split('\r\n')[1]).toMatch(/^=Endless,'=Endless,|^'=Endless,'=Endless,/);
    expect(onEvent.mock.calls).toEqual([
      [{ type: 'exported', content: 'tokens', format: 'csv', count: 1, elapsed: 0 }],
    ]);
  });

  it('saves no file if a page fails, and can be repeated', async () => {
    const api = exampleApi({ tokens: [...exampleTokens(45)] });
    let fails = false;
    const listTokens = async (query: TokenQuery) => {
      if (fails && query.cursor) throw new TokenApiError('unavailable');
      return (await api.listTokens?.(query)) ?? { items: [] };
    };
    const manager = renderManager({ api: { ...api, listTokens } });
    await manager.seesRow('Token 1');
    fails = true;
    await selects(manager, 'As JSON');
    expect(await screen.findByRole('alert')).toHaveTextContent('Couldn’t export. No file was saved.');
    expect(saved).toEqual([]);
    fails = false;
    await manager.presses('Try again');
    await screen.findByText('45 tokens exported.');
    expect(JSON.parse((await saved[0]?.text) ?? '').tokens).toHaveLength(45);
  });

  it('marks a file that lacks unreadable tokens as incomplete', async () => {
    const rows = [exampleToken('Deploy'), { ...exampleToken('Odd'), id: null }] as Token[];
    const manager = renderManager({ api: { ...exampleApi(), listTokens: async () => ({ items: rows }) } });
    await manager.seesRow('Deploy');
    await selects(manager, 'As JSON');
    await screen.findByText('1 token exported.');
    expect(saved[0]?.name).toMatch(/-incomplete\.json$/);
    expect(JSON.parse((await saved[0]?.text) ?? '')).toMatchObject({ truncated: false, unreadable: 1 });
  });

  it('says that a file is incomplete', async () => {
    const api = exampleApi();
    let page = 0;
    const listTokens = async () => ({
      items: Array.from({ length: 1_000 }, (_, index) => exampleToken(`${page}-${index}`)) as readonly Token[],
      nextCursor: `${++page}`,
    });
    const manager = renderManager({ api: { ...api, listTokens } });
    await manager.seesRow('0-0');
    await selects(manager, 'As JSON');
    expect(await screen.findByText(/contains only the first 10,000/)).toHaveAttribute('role', 'alert');
    expect(saved[0]?.name).toMatch(/-incomplete\.json$/);
    expect(JSON.parse((await saved[0]?.text) ?? '').truncated).toBe(true);
  });
});
