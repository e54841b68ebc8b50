import { describe, expect, it } from 'vitest';
import type { Token } from '../token/token.ts';
import { collectPages, eventsFile, tokensFile } from './exportTokens.ts';

const token: Token = {
  id: 'tok_1',
  name: '=cmd|calc',
  tokenType: 'service',
  permissions: [
    { permission: 'forms', level: 'read' },
    { permission: 'entries', level: 'write' },
  ],
  resources: { mode: 'selected', ids: ['a', 'b'] },
  status: 'active',
  createdAt: '2026-11-26T12:00:00Z',
  expiresAt: null,
  lastUsedAt: null,
  can: { revoke: { allowed: false, reason: 'Admins only.' } },
};
const at = '2026-11-27T08:00:00Z';
const all = { items: [token], isTruncated: false, unreadable: 0 };

const numbered = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `${index}` }));
const pagesOf = (items: readonly { readonly id: string }[], size: number) => async (cursor: string | undefined) => {
  const from = Number(cursor ?? 0);
  const end = from + size;
  return { items: items.slice(from, end), ...(end < items.length && { nextCursor: `${end}` }) };
};

describe('collecting pages', () => {
  it('reads all pages, each item once', async () => {
    const overlapping = [...numbered(5), ...numbered(7)];
    expect(await collectPages(pagesOf(overlapping, 2))).toEqual({
      items: numbered(7),
      isTruncated: false,
      unreadable: 0,
    });
  });

  it('adds up the unreadable items of all pages', async () => {
    const pages = pagesOf(numbered(4), 2);
    const read = async (cursor: string | undefined) => ({ ...(await pages(cursor)), unreadable: 3 });
    expect(await collectPages(read)).toMatchObject({ isTruncated: false, unreadable: 6 });
  });

  it.each([
    [10, 10, false],
    [11, 10, true],
    [12, 10, true],
  ])('of %i items with a limit of %i is truncated: %s', async (count, most, isTruncated) => {
    const collected = await collectPages(pagesOf(numbered(count), 5), most);
    expect([collected.items.length, collected.isTruncated]).toEqual([Math.min(count, most), isTruncated]);
  });

  it('ends at a repeated cursor', async () => {
    const { items } = await collectPages(async () => ({ items: numbered(1), nextCursor: 'again' }));
    expect(items).toHaveLength(1);
  });

  it('rejects if a page fails', async () => {
    const read = async (cursor: string | undefined) => {
      if (cursor) throw new Error('lost');
      return { items: numbered(1), nextCursor: 'b' };
    };
    await expect(collectPages(read)).rejects.toThrow('lost');
  });
});

it('writes tokens as CSV without formulas', () => {
  const [head = '', row = ''] = tokensFile(all, 'csv', at).split('\r\n');
  expect(head).toMatch(/^\uFEFFid,name,description,hint,status/);
  expect(row).toBe(
    "tok_1,'=cmd|calc,,,active,service,forms:read; entries:write,a; b,,,2026-11-26T12:00:00Z,never,never,,,",
  );
});

it('writes tokens as JSON, without the user’s rights, and records a truncation', () => {
  const { can: _, ...rest } = token;
  const file = JSON.parse(tokensFile({ ...all, isTruncated: true }, 'json', at));
  expect(file).toEqual({ exportedAt: at, truncated: true, tokens: [rest] });
});

it('records unreadable items in the JSON', () => {
  const file = JSON.parse(tokensFile({ ...all, unreadable: 2 }, 'json', at));
  expect(file).toMatchObject({ truncated: false, unreadable: 2 });
});

it('writes events in both formats', () => {
  const event = {
    id: 'evt_1',
    tokenId: 'tok_1',
    kind: 'edited',
    at,
    actor: { id: 'mem_1', label: 'Ada', kind: 'person' },
    reason: '@home, "soon"',
    changes: [{ label: 'Name', before: 'a', after: 'b' }, { label: 'Forms' }],
  } as const;
  const events = { ...all, items: [event] };
  const [, row] = eventsFile(events, 'csv', at).split('\r\n');
  expect(row).toBe(`evt_1,tok_1,edited,${at},Ada,mem_1,"'@home, ""soon""",Name: a → b; Forms:  → `);
  expect(JSON.parse(eventsFile(events, 'json', at))).toEqual({ exportedAt: at, truncated: false, events: [event] });
});

it('writes “unknown” for permissions that the API doesn’t send', () => {
  const { permissions: _, ...bare } = token;
  const [head = '', row = ''] = tokensFile({ ...all, items: [bare] }, 'csv', at).split('\r\n');
  expect(row.split(',')[head.split(',').indexOf('permissions')]).toBe('unknown');
});
