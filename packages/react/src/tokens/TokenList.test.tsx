import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import { type Token, TokenApiError, type TokenOptions, type TokenQuery } from '@tokenwright/core';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { exampleToken as completeToken } from '../../../adapters/test/rest/exampleToken.ts';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { DAY, exampleToken, exampleTokens, fromNow, HOUR } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';
import { tokenColumns } from './tokenColumns.tsx';

function cellsOf(row: HTMLElement): Record<string, string> {
  const headings = screen.getAllByRole('columnheader', { hidden: true }).map((heading) => heading.textContent ?? '');
  const shown = row.cloneNode(true) as HTMLElement;
  for (const chip of shown.querySelectorAll('[data-room=narrow]')) chip.remove();
  const cells = [...shown.querySelectorAll('[role=cell]')];
  return Object.fromEntries(cells.map((cell, index) => [headings[index + 1], cell.textContent ?? '']));
}

const LastIp = () => '2001:db8::1';

const at = (width: number) => (manager: ReactNode) => <div style={{ inlineSize: `${width}px` }}>{manager}</div>;

describe('unreadable rows', () => {
  const rows = [
    exampleToken('Deploy'),
    { ...exampleToken('Odd'), id: null },
    { id: 'leaked', name: 'Leaked', status: 7 },
  ] as never;

  it('are counted, while the others are shown and can be revoked', async () => {
    const revoked: string[] = [];
    const revokeToken = async (id: string) => {
      revoked.push(id);
      return { ...exampleToken('Leaked'), id, status: 'revoked' } as Token;
    };
    const api = { ...exampleApi(), listTokens: async () => ({ items: rows }), revokeToken };
    const { seesRow, user } = renderManager({ api });
    await seesRow('Deploy');
    expect(screen.getByText('1 token couldn’t be read, so the list doesn’t show it.')).toHaveAttribute(
      'role',
      'status',
    );
    expect(screen.getAllByRole('row')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Actions for Leaked' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Revoke' }));
    await user.click(await screen.findByRole('button', { name: 'Revoke Leaked' }));
    await waitFor(() => expect(revoked).toEqual(['leaked']));
  });

  it('cause no notice if there are none', async () => {
    const { seesRow } = renderManager({ tokens: [exampleToken('Deploy')] });
    await seesRow('Deploy');
    expect(screen.queryByText(/couldn’t be read/)).toBeNull();
  });
});

describe('a row', () => {
  it('shows the name, the hint and the description, the access, the last use and the expiration', async () => {
    const expiresAt = '2031-12-24T22:59:59.999Z';
    const grants = [
      { permission: 'forms', level: 'delete' },
      { permission: 'members', level: 'read' },
      { permission: 'exports', level: 'run' },
    ];
    const token = exampleToken('CI deploy', { expiresAt, description: 'After a merge.', permissions: grants });
    const { seesRow } = renderManager({ tokens: [token] });
    const row = await seesRow('CI deploy');
    expect(within(row).getByRole('rowheader')).toMatchTextContent('CI deploytwk_…9f3c After a merge.');
    await waitFor(() =>
      expect(cellsOf(row)).toMatchObject({
        Access: 'Read 1Write 1Delete 1Whole workspace',
        'Last used': '2 hr ago',
        Expires: '24 Dec 2031',
      }),
    );
    expect(row.querySelector('[data-part=chip][data-kind=dangerous]')).toHaveTextContent('Delete 1');
  });

  it('shows a value in each column for a token with every field', async () => {
    const { revokedAt: _, ...complete } = completeToken;
    const token: Token = { ...complete, name: 'Complete', status: 'active', expiresAt: fromNow(60 * DAY) };
    const { seesRow } = renderManager({ tokens: [token], around: at(1200) });
    const cells = Object.values(cellsOf(await seesRow('Complete'))).slice(0, tokenColumns.length);
    expect(cells).toHaveLength(tokenColumns.length);
    expect(cells).not.toContain('');
  });

  it('shows the id of a token type that is no longer offered', async () => {
    const { seesRow } = renderManager({ tokens: [exampleToken('Old', { tokenType: 'import-v1' })] });
    expect(cellsOf(await seesRow('Old')).Access).toContain('import-v1');
  });

  it('distinguishes “never used” from “unknown”, and “never expires” from a date', async () => {
    const { lastUsedAt: _, ...unknown } = exampleToken('Unknown use', { expiresAt: null });
    const { seesRow } = renderManager({ tokens: [exampleToken('Fresh', { lastUsedAt: null }), unknown] });
    expect(cellsOf(await seesRow('Fresh'))['Last used']).toBe('Never');
    expect(cellsOf(await seesRow('Unknown use'))).toMatchObject({ 'Last used': 'Unknown', Expires: 'Never' });
  });

  it('shows “Unknown” for permissions and resources that it can’t read, in the row and in the details', async () => {
    const { permissions: _, ...bare } = exampleToken('Bare', { resources: { mode: 'selected', ids: [] } });
    const { seesRow, user } = renderManager({ tokens: [bare] });
    const row = await seesRow('Bare');
    expect(cellsOf(row).Access).toBe('UnknownUnknown');
    await user.click(within(row).getByRole('button', { name: /^Bare/ }));
    const heading = await screen.findByRole('heading', { name: 'Permissions' });
    expect(heading.parentElement).toMatchTextContent('PermissionsUnknown');
    expect(screen.queryByText(/0 permissions/)).toBeNull();
  });

  it('marks a token that expires within 14 days, and shows the number of days', async () => {
    const soon = exampleToken('Soon', { expiresAt: fromNow(3 * DAY + HOUR) });
    const later = exampleToken('Later', { expiresAt: fromNow(15 * DAY) });
    const { seesRow } = renderManager({ tokens: [soon, later] });
    expect(cellsOf(await seesRow('Soon')).Expires).toBe('in 3 days');
    expect(within(await seesRow('Soon')).getByText('Expiring')).toBeVisible();
    expect(cellsOf(await seesRow('Later')).Expires).not.toContain('in ');
    expect(within(await seesRow('Later')).queryByText('Expiring')).toBeNull();
  });

  it('shows the number of days for a token that expired less than 14 days ago', async () => {
    const past = exampleToken('Past', { status: 'expired', expiresAt: fromNow(-3 * DAY - HOUR) });
    const older = exampleToken('Older', { status: 'expired', expiresAt: fromNow(-15 * DAY) });
    const { seesRow, presses } = renderManager({ tokens: [past, older] });
    await presses(/^All/);
    expect(cellsOf(await seesRow('Past')).Expires).toBe('3 days ago');
    expect(cellsOf(await seesRow('Older')).Expires).not.toContain('ago');
  });

  it('shows the last use as “4 hr. ago” in American English', async () => {
    const { seesRow } = renderManager({
      tokens: [exampleToken('CI', { lastUsedAt: fromNow(-4 * HOUR) })],
      locale: 'en-US',
    });
    expect(cellsOf(await seesRow('CI'))['Last used']).toBe('4 hr. ago');
  });

  it('computes the days with the clock of the API, even if the user’s clock is a year behind', async () => {
    const tokens = [exampleToken('Soon', { expiresAt: fromNow(368 * DAY + HOUR) })];
    const clock = () => Date.now() + 365 * DAY;
    const options = { ...exampleOptions, serverTime: new Date(clock()).toISOString() };
    const api = exampleApi({ tokens, clock, options });
    const { seesRow } = renderManager({ api });
    await waitFor(async () => expect(cellsOf(await seesRow('Soon')).Expires).toBe('in 3 days'));
  });

  it('shows the status from the API, for any time of the user’s clock', async () => {
    const clock = () => Date.now() - 3 * DAY;
    const tokens = [exampleToken('Odd', { expiresAt: fromNow(-DAY), lastUsedAt: fromNow(HOUR) })];
    const { seesRow } = renderManager({ api: exampleApi({ tokens, clock }) });
    expect(cellsOf(await seesRow('Odd'))['Last used']).toBe('now');
    expect(within(await seesRow('Odd')).queryByText('Expired')).toBeNull();
  });
});

describe('segments, search and order', () => {
  const tokens = [
    exampleToken('Works'),
    exampleToken('Ends', { expiresAt: fromNow(3 * DAY), createdAt: fromNow(-2 * DAY) }),
    exampleToken('Gone', { status: 'revoked', revokedAt: fromNow(-DAY), createdAt: fromNow(-3 * DAY) }),
    exampleToken('Asked', { status: 'pending', createdAt: fromNow(-4 * DAY), createdBy: 'Inès Moreau' }),
  ];
  const names = () => screen.getAllByRole('rowheader').map((row) => row.querySelector('button')?.textContent);

  it('shows active tokens first, and other tokens with the other filters, which show counts', async () => {
    const { presses, seesRow } = renderManager({ tokens });
    await seesRow('Works');
    expect(names()).toEqual(['Works', 'Ends', 'Asked']);
    await presses('Expiring 1');
    expect(names()).toEqual(['Ends']);
    await presses('Inactive 1');
    expect(names()).toEqual(['Gone']);
    await presses('All 4');
    expect(names()).toEqual(['Works', 'Ends', 'Gone', 'Asked']);
  });

  it('searches name, hint, description and creator, and clears a search without results', async () => {
    const { user, presses, seesRow } = renderManager({ tokens });
    await seesRow('Works');
    await user.type(screen.getByRole('searchbox', { name: 'Search tokens' }), 'moreau');
    await waitFor(() => expect(names()).toEqual(['Asked']));
    await user.type(screen.getByRole('searchbox'), 'x');
    expect(await screen.findByText('No token matches “moreaux”')).toBeVisible();
    expect(screen.getByRole('columnheader', { name: 'Last used' })).toBeInTheDocument();
    await presses('Clear search');
    expect(await seesRow('Works')).toBeVisible();
  });

  it('sorts by name and by expiration', async () => {
    const { user, seesRow } = renderManager({ tokens });
    await seesRow('Works');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Name');
    expect(names()).toEqual(['Asked', 'Ends', 'Works']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Expires');
    expect(names()[0]).toBe('Ends');
  });

  it('replaces a pasted secret with its hint, so that the API never receives the secret', async () => {
    const secret = 'mtl_kqBV3XRocAjAjjAIabsGdWmm0AK9I31dsTt5';
    const token = exampleToken('Leaked', { hint: 'mtl_…sTt5' });
    const options = { ...exampleOptions, listing: { search: true } };
    const memory = exampleApi({ options, tokens: [token, exampleToken('Other', { hint: 'mtl_…9f3c' })] });
    const asked: (string | undefined)[] = [];
    const listTokens = async (query: TokenQuery) => {
      asked.push(query.query);
      return (await memory.listTokens?.(query)) ?? { items: [] };
    };
    const { seesRow, user } = renderManager({ api: { ...memory, listTokens } });
    await seesRow('Other');
    await user.click(screen.getByRole('searchbox'));
    await user.paste('nothing has this name');
    await waitFor(() => expect(screen.queryAllByRole('rowheader')).toHaveLength(0));
    await user.clear(screen.getByRole('searchbox'));
    await user.paste(secret);
    expect(screen.getByRole('searchbox')).toHaveValue('mtl_…sTt5');
    expect(await seesRow('Leaked')).toBeVisible();
    expect(asked).toContain('mtl_…sTt5');
    expect(asked.join()).not.toContain('kqBV');
  });

  it('lets the API search, filter and sort if it declares these features', async () => {
    const listing = {
      search: true,
      statuses: ['active', 'expiring', 'inactive'],
      sorts: ['newest', 'name'],
      counts: true,
    };
    const api = exampleApi({ tokens, options: { ...exampleOptions, listing } as TokenOptions });
    const asked: object[] = [];
    api.listTokens = async ({ signal: _, limit, ...query } = {}) => {
      asked.push({ ...query, limit });
      return {
        items: [exampleToken('Served')],
        counts: { all: 1_200, active: 1_000, expiring: 7, inactive: 200, cappedAt: 1_000 },
      };
    };
    const { user, presses } = renderManager({ api });
    await screen.findByRole('button', { name: 'Active 1,000+' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Name');
    await user.type(screen.getByRole('searchbox'), 'x');
    await presses(/^Expiring/);
    await waitFor(() => expect(asked.at(-1)).toEqual({ status: 'expiring', sort: 'name', query: 'x', limit: 50 }));
  });

  it('says that only the loaded tokens are searched and sorted if the API cannot and has more', async () => {
    const { seesRow } = renderManager({ tokens: exampleTokens(21) });
    await seesRow('Token 20');
    expect(screen.getByText(/cover only the loaded tokens/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Active 20+' })).toBeVisible();
  });
});

describe('the layout', () => {
  it.each([
    [894, 'none', 56],
    [752, 'none', 56],
    [640, 'none', 56],
    [390, 'none', 72],
    [320, 'none', 72],
  ])('keeps the height of the rows at a width of %i px, and cuts off no control', async (width, _, height) => {
    const name = 'A name that goes on for longer than any row has room';
    const oldSecret = { worksUntil: fromNow(3 * DAY), lastUsedAt: fromNow(-2 * HOUR) };
    const tokens = [
      exampleToken(name, { description: 'As long '.repeat(30) }),
      exampleToken('Partner portal', { status: 'pending', createdBy: 'Jonas Lindqvist-Andersson' }),
      exampleToken('Rotating', { oldSecret }),
      ...exampleTokens(1),
    ];
    renderManager({ tokens, around: at(width) });
    const rows = await waitFor(() => {
      const found = document.querySelectorAll<HTMLElement>('[data-part=token-row]');
      expect(found).toHaveLength(4);
      return [...found];
    });
    for (const row of rows) {
      expect(row.getBoundingClientRect().height).toBeLessThanOrEqual(height);
      expect(row.scrollWidth).toBeLessThanOrEqual(row.clientWidth);
    }
    const edge = document.querySelector('[data-part=manager]')?.getBoundingClientRect();
    for (const control of document.querySelectorAll('button, input, select')) {
      expect(control.getBoundingClientRect().right).toBeLessThanOrEqual((edge?.right ?? 0) + 1);
    }
  });
});

it('keeps long chips of a narrow row inside of their cell', async () => {
  const permissions = [
    { permission: 'forms', level: 'read' },
    { permission: 'members', level: 'write' },
  ];
  const messages = { 'manager.read': 'Lectura', 'manager.write': 'Escritura' };
  const tokens = [exampleToken('CI deploy', { permissions, expiresAt: null })];
  const { seesRow } = renderManager({ tokens, messages, around: at(256) });
  const cell = (await seesRow('CI deploy')).querySelector('[data-column=access]') as Element;
  const { left } = cell.getBoundingClientRect();
  const chips = [...cell.querySelectorAll('[data-part=chip]')].filter((chip) => chip.checkVisibility());
  expect(chips.length).toBeGreaterThan(1);
  for (const chip of chips) expect(chip.getBoundingClientRect().left).toBeGreaterThanOrEqual(left - 1);
});

describe('a fourth column', () => {
  const columns = [
    ...tokenColumns.slice(0, 3),
    { id: 'ip', header: { text: 'Last IP' }, Cell: LastIp, width: '104px' },
  ];

  it.each([
    [640, false],
    [819, false],
    [820, true],
  ])('leaves enough room for the name at a width of %i px (shown: %s)', async (width, isShown) => {
    const { seesRow } = renderManager({ tokens: [exampleToken('CI deploy')], columns, around: at(width) });
    const row = await seesRow('CI deploy');
    expect(within(row).getByRole('rowheader').getBoundingClientRect().width).toBeGreaterThanOrEqual(136);
    expect(row.querySelector('[data-column=ip]')?.checkVisibility()).toBe(isShown);
    expect(row.scrollWidth).toBeLessThanOrEqual(row.clientWidth);
  });
});

describe('larger text', () => {
  it.each([
    [320, 'ltr'],
    [320, 'rtl'],
    [390, 'rtl'],
  ])('cuts off no text at a width of %i px, %s, with larger text', async (width, dir) => {
    const page = document.documentElement;
    page.style.fontSize = '140%';
    page.dir = dir;
    try {
      const tokens = [
        exampleToken('Print fair kiosk', { expiresAt: fromNow(3 * DAY) }),
        exampleToken('Archive cleanup', { permissions: [{ permission: 'forms', level: 'delete' }] }),
      ];
      renderManager({ tokens, around: at(width) });
      await screen.findByRole('table');
      const edge = document.querySelector('[data-part=manager]')?.getBoundingClientRect();
      const shown = [...document.querySelectorAll<HTMLElement>('button, select, input, [data-part=chip]')].filter(
        (part) => part.getClientRects().length > 0,
      );
      expect(shown.length).toBeGreaterThan(10);
      for (const part of shown) {
        const { left, right } = part.getBoundingClientRect();
        expect([part.textContent, left >= (edge?.left ?? 0) - 1, right <= (edge?.right ?? 0) + 1]).toEqual([
          part.textContent,
          true,
          true,
        ]);
        if (!part.matches('[data-part=token-name], input'))
          expect(part.scrollWidth).toBeLessThanOrEqual(part.clientWidth + 1);
      }
    } finally {
      page.style.fontSize = '';
      page.dir = '';
    }
  });
});

describe('details', () => {
  const token = exampleToken('CI deploy', {
    description: 'After a merge.',
    permissions: [{ permission: 'forms', level: 'delete' }],
    tokenType: 'scoped',
    resources: { mode: 'selected', ids: ['form-1'] },
  });

  it('open with a click on the name, show all fields, and close with Escape', async () => {
    const onSelectedChange = vi.fn();
    const { user, seesRow } = renderManager({ tokens: [token], onSelectedChange });
    const row = await seesRow('CI deploy');
    await user.click(within(row).getByRole('button', { name: 'CI deploy' }));
    const details = await waitFor(() => {
      const found = document.querySelector<HTMLElement>('[data-part=details-body]');
      if (!found) throw new Error('closed');
      return found;
    });
    for (const text of [
      'Your time',
      'UTC',
      'After a merge.',
      'Forms',
      'Dangerous: Nobody can bring it back.',
      'Survey 1',
      'Ada Park',
    ]) {
      expect((await within(details).findAllByText(text))[0]).toBeVisible();
    }
    expect(onSelectedChange).toHaveBeenLastCalledWith('CI deploy');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(details.isConnected).toBe(false));
    expect(onSelectedChange).toHaveBeenLastCalledWith(null);
    expect(within(row).getByRole('button', { name: 'CI deploy' })).toHaveFocus();
  });

  it('open with a click on the row, but not when the user selects text', async () => {
    const { user, seesRow } = renderManager({ tokens: [token] });
    const row = await seesRow('CI deploy');
    getSelection()?.selectAllChildren(row);
    await act(() => row.click());
    expect(document.querySelector('[data-part=details-body]')).toBeNull();
    getSelection()?.removeAllRanges();
    await user.click(row);
    await waitFor(() => expect(document.querySelector('[data-part=details-body]')).toBeVisible());
  });

  it('show the owner, and the exact moment of the last use', async () => {
    const owner = { id: 'p1', label: 'Jonas', kind: 'person', gone: true } as const;
    const { user, seesRow } = renderManager({ tokens: [{ ...token, owner, lastUsedAt: '2026-03-01T12:34:56.000Z' }] });
    await user.click(within(await seesRow('CI deploy')).getByRole('button', { name: 'CI deploy' }));
    expect(await screen.findByText('Jonas (left)')).toBeVisible();
    expect(screen.getByText(/1 Mar 2026, 12:34 UTC/)).toBeVisible();
  });

  it('show a token that the list has not loaded', async () => {
    renderManager({ tokens: exampleTokens(25), selected: 'Token 25' });
    await waitFor(() => expect(document.querySelector('[data-part=details-body]')).toMatchTextContent('Ada Park'));
  });

  it('say that a token does not exist', async () => {
    renderManager({ tokens: [token], selected: 'tok_gone' });
    expect(await screen.findByText(/doesn’t exist, or you can’t see it/)).toBeVisible();
  });

  it('follow the host’s `selected`', async () => {
    renderManager({ tokens: [token], selected: 'CI deploy' });
    await waitFor(() => expect(document.querySelector('[data-part=details-body]')).toBeVisible());
  });
});

const withoutRevoke = ['Details', 'Rotate secret…', 'Edit…', 'Duplicate…'];

describe('the controls of a user without a right', () => {
  const reason = 'Only admins can revoke tokens of others.';
  const theirs = exampleToken('Theirs', { can: { revoke: { allowed: false, reason } } });
  const withOptions = (canCreate: TokenOptions['canCreate'], tokens: readonly Token[] = []) =>
    exampleApi({ tokens, options: { ...exampleOptions, canCreate } as TokenOptions });

  it('show why the user may not revoke, in the row and in the details', async () => {
    const { user, presses, seesRow } = renderManager({ tokens: [theirs] });
    await seesRow('Theirs');
    await presses('Actions for Theirs');
    const item = await screen.findByRole('menuitem', { name: /Revoke/ });
    expect(item).toHaveAttribute('aria-disabled', 'true');
    expect(within(item).getByText(reason)).toBeVisible();
    await user.click(item);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    await user.click(await screen.findByRole('menuitem', { name: 'Details' }));
    const button = await screen.findByRole('button', { name: 'Revoke' });
    await user.click(button);
    expect(screen.getByRole('tooltip')).toHaveTextContent(reason);
    expect(button).toHaveAccessibleDescription(reason);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('are hidden if the API refuses a revocation without a reason', async () => {
    const { presses, seesRow } = renderManager({
      tokens: [exampleToken('Theirs', { can: { revoke: { allowed: false } } })],
    });
    await seesRow('Theirs');
    await presses('Actions for Theirs');
    await screen.findByRole('menuitem', { name: 'Details' });
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(withoutRevoke);
  });

  it('show on focus and on tap why the user cannot create tokens', async () => {
    const api = withOptions({ allowed: false, reason: 'Viewers can’t create tokens.' }, [theirs]);
    const { user, seesRow } = renderManager({ api });
    await seesRow('Theirs');
    const button = await waitFor(() => {
      const found = screen.getByRole('button', { name: 'Create token' });
      expect(found).toHaveAttribute('aria-disabled', 'true');
      return found;
    });
    expect(screen.queryByRole('tooltip')).toBeNull();
    act(() => button.focus());
    expect(screen.getByRole('tooltip')).toHaveTextContent('Viewers can’t create tokens.');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
    await user.pointer({ target: button, keys: '[TouchA]' });
    expect(screen.getByRole('tooltip')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.hover(screen.getByRole('tooltip'));
    expect(screen.getByRole('tooltip')).toBeVisible();
  });

  it('are hidden in an empty list if they would create a token', async () => {
    renderManager({ api: withOptions({ allowed: false }) });
    await screen.findByText('No access tokens yet');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Create token' })).toBeNull());
    expect(document.querySelector('[data-part=use-case]')).toBeNull();
  });
});

it('starts the wizard from a use case in the empty list, with its token type, scope and expiration', async () => {
  const template = {
    id: 'intake',
    label: 'Intake',
    grants: [{ permission: 'forms', level: 'read' }],
    tokenType: 'scoped',
    resourceMode: 'selected' as const,
    expiration: { days: 7 },
  };
  const { user, presses } = renderManager({
    api: exampleApi({ options: { ...exampleOptions, templates: [template] } }),
  });
  await user.click(await screen.findByRole('button', { name: /Intake/ }));
  const field = await screen.findByRole('textbox', { name: 'Token name' });
  await waitFor(() => expect(field).toHaveFocus());
  expect(screen.getByRole('radio', { name: 'Intake' })).toBeChecked();
  await user.type(field, 'Kiosk');
  await presses('Continue');
  await screen.findByRole('heading', { name: /Choose permissions/ });
  await presses('Continue');
  expect(await screen.findByRole('radio', { name: 'Scoped form token' })).toBeChecked();
  expect(screen.getByRole('radio', { name: '7 days' })).toBeChecked();
});

describe('a text from another user', () => {
  it('does not change the direction of its surroundings, and shows its control characters', async () => {
    renderManager({ tokens: [exampleToken('CI\u202Eyolped', { createdBy: 'Ada\u200D' })] });
    const row = await screen.findByRole('row', { name: /CI⟦U\+202E⟧yolped/ });
    const marks = [...row.querySelectorAll('[data-part="mark"]')];
    expect(marks.map(({ parentElement }) => `${parentElement?.tagName}: ${parentElement?.textContent}`)).toEqual([
      'BDI: CI⟦U+202E⟧yolped',
    ]);
  });

  it('is never treated as HTML or as a message with arguments', async () => {
    const { seesRow } = renderManager({ tokens: [exampleToken('<b>x</b> {name}')] });
    expect(await seesRow('<b>x</b> {name}')).toBeVisible();
  });

  it('is truncated if it is too long', async () => {
    const name = 'very long '.repeat(40).trim();
    const { seesRow } = renderManager({ tokens: [exampleToken(name)] });
    expect((await seesRow(`${name.slice(0, 120)}…`.replace(/ …$/, ' …'))).clientHeight).toBeLessThanOrEqual(72);
  });

  it('can be an invalid instant', async () => {
    const { seesRow } = renderManager({ tokens: [exampleToken('Odd', { expiresAt: 'soon' })] });
    expect(cellsOf(await seesRow('Odd')).Expires).toBe('Unknown');
  });
});

describe('as time passes, a list', () => {
  it('asks the API again when a shown token expires', async () => {
    const token = exampleToken('Brief', { expiresAt: fromNow(1_500) });
    const { seesRow, presses } = renderManager({ tokens: [token] });
    const row = await seesRow('Brief');
    expect(row).not.toMatchTextContent('Expired');
    await presses(/^All/);
    await waitFor(async () => expect(await seesRow('Brief')).toMatchTextContent('Expired'));
  });

  it('shows the age of the list while the browser is offline', async () => {
    const { seesRow } = renderManager({ tokens: [exampleToken('CI')] });
    await seesRow('CI');
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    act(() => void dispatchEvent(new Event('offline')));
    expect(screen.getByText(/^You’re offline\. The list was last updated at \d\d:\d\d\.$/)).toHaveAttribute(
      'role',
      'status',
    );
  });
});

describe('a list', () => {
  it('says that it is loading, and then shows the tokens', async () => {
    renderManager({ api: exampleApi({ tokens: [exampleToken('CI')], latency: 30 }) });
    expect(screen.getByText('Loading tokens…')).toHaveAttribute('role', 'status');
    expect(await screen.findByRole('table', { name: 'Access tokens' })).toBeVisible();
    expect(screen.queryByText('Loading tokens…')).toBeNull();
  });

  it('keeps the roles of a table if rows have two lines', async () => {
    const narrow = (manager: ReactNode) => <div style={{ inlineSize: '320px' }}>{manager}</div>;
    const { seesRow } = renderManager({ tokens: [exampleToken('CI')], around: narrow });
    const row = await seesRow('CI');
    expect(getComputedStyle(row).display).toBe('grid');
    expect(screen.getAllByRole('columnheader')).toHaveLength(1 + tokenColumns.length + 1);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  });

  it('shows the API’s message about a failure, and loads on a retry', async () => {
    const fail = { listTokens: ['forbidden', 'forbidden'] } as const;
    const api = exampleApi({ tokens: [exampleToken('CI')], latency: 30, fail });
    const { presses, seesRow } = renderManager({ api });
    expect(await screen.findByRole('alert')).toMatchTextContent(
      'Couldn’t load the tokens. Only workspace admins can do this.',
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

  describe('that the API searches', () => {
    const listing = { search: true, counts: true };
    const searched = () => {
      const api = exampleApi({ options: { ...exampleOptions, listing } as TokenOptions });
      const asked: (string | undefined)[] = [];
      api.listTokens = async ({ query } = {}) => {
        asked.push(query);
        if (query === 'bad') throw new TokenApiError('forbidden');
        const items = [exampleToken(query ? 'Found' : 'CI')];
        return { items, counts: { all: 7, active: 4, expiring: 1, inactive: 3 } };
      };
      return { ...renderManager({ api }), asked, box: () => screen.getByRole('searchbox') };
    };

    it('keeps the search box if a search fails, and recovers with another search', async () => {
      const { user, seesRow, presses, box } = searched();
      await seesRow('CI');
      await user.type(box(), 'bad');
      expect(await screen.findByRole('alert')).toHaveTextContent('Couldn’t load the tokens.');
      expect(box()).toHaveFocus();
      expect(screen.getByRole('button', { name: 'Active 4' })).toBeVisible();
      expect(screen.queryByRole('table')).toBeNull();
      await presses('Try again');
      expect(await screen.findByRole('alert')).toBeVisible();
      await user.type(box(), 'ge');
      await seesRow('Found');
      expect(screen.queryByRole('alert')).toBeNull();
      await user.type(box(), '{Backspace>2/}');
      expect(await screen.findByRole('alert')).toBeVisible();
      await user.clear(box());
      await seesRow('CI');
      expect(screen.queryByRole('alert')).toBeNull();
    });

    it('sends a pasted text without control characters, and at most 200 characters of it', async () => {
      const { user, seesRow, asked, box } = searched();
      await seesRow('CI');
      await user.click(box());
      await user.paste('\tci\0deploy\t');
      await waitFor(() => expect(asked.at(-1)).toBe('ci deploy'));
      await user.clear(box());
      await user.paste('x'.repeat(250));
      await waitFor(() => expect(asked.at(-1)).toBe('x'.repeat(200)));
      expect(box()).toHaveValue('x'.repeat(200));
    });
  });

  it('shows a failure in the list, even if the host configures TanStack Query to throw errors', async () => {
    const client = new QueryClient({ defaultOptions: { queries: { throwOnError: true } } });
    const inHost = (manager: ReactNode) => <QueryClientProvider client={client}>{manager}</QueryClientProvider>;
    renderManager({ api: exampleApi({ fail: { listTokens: ['forbidden'] } }), around: inHost });
    expect(await screen.findByRole('alert')).toMatchTextContent('Couldn’t load the tokens.');
  });

  it('offers to create the first token if there is none', async () => {
    const { presses } = renderManager({ tokens: [] });
    expect(await screen.findByText('No access tokens yet')).toBeVisible();
    await presses('Create token');
    expect(await screen.findByRole('dialog', { name: 'Create an access token' })).toBeVisible();
  });

  it('does not render its rows again when the wizard opens and closes', async () => {
    const Cell = vi.fn(() => 'cell');
    const columns = [{ id: 'counted', header: { text: 'Counted' }, width: '80px', Cell }];
    const { seesRow, presses } = renderManager({ tokens: [exampleToken('CI')], columns });
    await seesRow('CI');
    await presses('Create token');
    await screen.findByRole('dialog', { name: 'Create an access token' });
    await presses('Close');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    Cell.mockClear();
    await presses('Create token');
    await screen.findByRole('dialog', { name: 'Create an access token' });
    expect(Cell).not.toHaveBeenCalled();
  });

  it('offers no revocation if the API cannot revoke', async () => {
    const { revokeToken: _, ...api } = exampleApi({ tokens: [exampleToken('CI')] });
    const { seesRow, presses } = renderManager({ api });
    await seesRow('CI');
    await presses('Actions for CI');
    await screen.findByRole('menuitem', { name: 'Details' });
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(withoutRevoke);
  });

  it('lets the user create tokens, and shows no table, if the API cannot list tokens', async () => {
    const { listTokens: _, ...api } = exampleApi();
    renderManager({ api });
    expect(screen.getByText(/doesn’t list them/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Create token' })).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

it('shows three use cases in one row in a list of 704 px', async () => {
  const templates = [1, 2, 3].map((at) => ({ id: `t${at}`, label: `Template ${at}`, grants: [] }));
  renderManager({ api: exampleApi({ options: { ...exampleOptions, templates } }) });
  await screen.findByText('Template 3');
  (document.querySelector('[data-part=empty]') as HTMLElement).style.inlineSize = '704px';
  const tops = [...document.querySelectorAll('[data-part=use-case]')].map((card) => card.getBoundingClientRect().top);
  expect(tops).toHaveLength(3);
  expect(new Set(tops).size).toBe(1);
});
