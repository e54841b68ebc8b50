import { expect, it, vi } from 'vitest';
import type { TokenApi } from '../api/tokenApi.ts';
import { TokenApiError } from '../api/tokenApiError.ts';
import type { TokenQuery } from '../api/tokenListing.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Token } from '../token/token.ts';
import { createTokenList } from './createTokenList.ts';
import { createTokenRecord } from './createTokenRecord.ts';

const DAY = 86_400_000;
const now = Date.parse('2026-11-26T12:00:00Z');
const iso = (days: number) => new Date(now + days * DAY).toISOString();

function token(name: string, more: Partial<Token> = {}): Token {
  return {
    id: name,
    name,
    tokenType: 'service',
    permissions: [],
    status: 'active',
    createdAt: iso(-1),
    expiresAt: iso(60),
    ...more,
  };
}

const three = [token('a'), token('b', { expiresAt: iso(3) }), token('c', { status: 'revoked' })];

function apiWith(tokens: readonly Token[], more: Partial<TokenApi> = {}, listing?: TokenOptions['listing']) {
  const asked: TokenQuery[] = [];
  const api: TokenApi = {
    idempotency: 'none',
    loadOptions: async () => ({
      groups: [{ id: 'g', label: 'G', permissions: [] }],
      tokenTypes: [{ id: 'service', label: 'Service' }],
      expirations: { presets: [7] },
      ...(listing && { listing }),
    }),
    createToken: () => Promise.reject(new TokenApiError('forbidden')),
    async listTokens({ signal: _, ...query }) {
      asked.push(query);
      const start = Number(query.cursor ?? 0);
      const end = start + (query.limit ?? 50);
      return { items: tokens.slice(start, end), ...(end < tokens.length && { nextCursor: String(end) }) };
    },
    ...more,
  };
  return { api, asked };
}

async function listOf(api: TokenApi, pageSize = 50) {
  const list = createTokenList(api, { now: () => now, pageSize });
  list.subscribe(() => undefined);
  await vi.waitFor(() => expect(list.getSnapshot().isFetching).toBe(false));
  return list;
}

const names = (list: ReturnType<typeof createTokenList>) => list.getSnapshot().tokens.map(({ name }) => name);

it('counts the rows that it can’t read, over all pages', async () => {
  const { api } = apiWith([three[0], { ...three[1], id: null }, three[2], three[1], {}] as Token[]);
  const list = await listOf(api, 3);
  expect(list.getSnapshot().unreadable).toBe(1);
  await list.loadMore();
  expect([names(list), list.getSnapshot().unreadable]).toEqual([['a', 'b'], 2]);
  await list.refresh();
  expect(list.getSnapshot().unreadable).toBe(1);
});

it('loads when the first listener subscribes, and starts with the active tokens', async () => {
  const { api, asked } = apiWith(three);
  const list = createTokenList(api, { now: () => now });
  expect(asked).toEqual([]);
  expect(list.getSnapshot().status).toBe('loading');
  list.subscribe(() => undefined);
  list.subscribe(() => undefined);
  await vi.waitFor(() => expect(list.getSnapshot().status).toBe('ready'));
  expect(asked).toEqual([{ limit: 50 }]);
  expect(names(list)).toEqual(['a', 'b']);
  expect(list.getSnapshot().counts).toEqual({ all: 3, active: 2, expiring: 1, inactive: 1 });
});

it('returns the same snapshot until a change', async () => {
  const list = await listOf(apiWith(three).api);
  expect(list.getSnapshot()).toBe(list.getSnapshot());
});

it('filters, searches, and sorts the loaded tokens if the API cannot, and sets `isPartial`', async () => {
  const { api, asked } = apiWith([...three, token('d')]);
  const list = await listOf(api, 3);
  list.choose({ segment: 'all', sort: 'name', query: 'b' });
  expect(names(list)).toEqual(['b']);
  expect(list.getSnapshot().isPartial).toBe(true);
  expect(asked).toHaveLength(1);
});

it('lets the API filter, search, and sort if it declares these features', async () => {
  const { api, asked } = apiWith(three, {}, { search: true, statuses: ['expiring'], sorts: ['name'] });
  const list = await listOf(api);
  list.choose({ segment: 'expiring', sort: 'name', query: ' b ' });
  await vi.waitFor(() => expect(list.getSnapshot().isFetching).toBe(false));
  expect(asked.at(-1)).toEqual({ status: 'expiring', sort: 'name', query: 'b', limit: 50 });
});

it('ignores the response to an outdated choice', async () => {
  const answers: ((name: string) => void)[] = [];
  const listTokens = () =>
    new Promise<{ items: Token[] }>((resolve) => answers.push((name) => resolve({ items: [token(name)] })));
  const { api } = apiWith([], { listTokens }, { search: true });
  const list = createTokenList(api, { now: () => now });
  list.subscribe(() => undefined);
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  list.choose({ query: 'new' });
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.('second');
  await vi.waitFor(() => expect(names(list)).toEqual(['second']));
  answers[0]?.('first');
  await Promise.resolve();
  expect(names(list)).toEqual(['second']);
});

it('adds pages, and lists a token only once if two pages contain it', async () => {
  const { api } = apiWith([token('a'), token('b'), token('b'), token('d')]);
  const list = await listOf(api, 2);
  expect(list.getSnapshot().hasMore).toBe(true);
  await list.loadMore();
  expect(names(list)).toEqual(['a', 'b', 'd']);
  expect(list.getSnapshot().hasMore).toBe(false);
});

it('keeps the tokens when a refresh fails', async () => {
  const { api } = apiWith(three);
  const { listTokens } = api;
  const list = await listOf({
    ...api,
    listTokens: vi
      .fn(listTokens as NonNullable<typeof listTokens>)
      .mockImplementationOnce(listTokens as NonNullable<typeof listTokens>)
      .mockRejectedValue(new TokenApiError('unavailable')),
  });
  await list.refresh();
  expect(list.getSnapshot()).toMatchObject({ status: 'ready', error: { code: 'unavailable' } });
  expect(names(list)).toEqual(['a', 'b']);
});

it('revokes a token, and shows the result', async () => {
  const revokeToken = async (id: string) => token(id, { status: 'revoked' });
  const list = await listOf(apiWith(three, { revokeToken }).api);
  expect(await list.revoke({ id: 'a' })).toMatchObject({ outcome: 'revoked' });
  expect(names(list)).toEqual(['b']);
  list.choose({ segment: 'all' });
  expect(names(list)).toEqual(['a', 'b', 'c']);
});

it('treats a missing token as revoked if the API deletes tokens', async () => {
  const revokeToken = () => Promise.reject(new TokenApiError('not-found'));
  const list = await listOf(apiWith(three, { revokeToken, revocation: 'deletes' }).api);
  expect(await list.revoke({ id: 'a' })).toEqual({ outcome: 'revoked', token: undefined });
  expect(names(list)).toEqual(['b']);
});

it('reports a revocation that the token shows even after a refusal, because a browser can resend a request', async () => {
  const revokeToken = () => Promise.reject(new TokenApiError('rate-limited'));
  const getToken = async (id: string) => token(id, { status: 'revoked' });
  const list = await listOf(apiWith(three, { revokeToken, getToken }).api);
  expect(await list.revoke({ id: 'a' })).toMatchObject({ outcome: 'revoked' });
});

it('reads the token after a lost response, and reports an unknown outcome if that fails too', async () => {
  const revokeToken = () => Promise.reject(new Error('lost'));
  const getToken = vi.fn(async (id: string) => token(id, { status: 'revoked' as const }));
  const list = await listOf(apiWith(three, { revokeToken, getToken }).api);
  expect(await list.revoke({ id: 'a' })).toMatchObject({ outcome: 'revoked' });
  getToken.mockRejectedValue(new TokenApiError('unavailable'));
  expect(await list.revoke({ id: 'b' })).toEqual({ outcome: 'unknown' });
});

it('finds a token in the pages of the list, and reports that another token is missing', async () => {
  const { api } = apiWith(three);
  const found = createTokenRecord(api, 'c');
  found.subscribe(() => undefined);
  await vi.waitFor(() => expect(found.getSnapshot().token?.name).toBe('c'));
  const missing = createTokenRecord(api, 'x');
  missing.subscribe(() => undefined);
  await vi.waitFor(() => expect(missing.getSnapshot().status).toBe('missing'));
});

it('searches for the hint of a secret, and for the hint of an old secret that still works', async () => {
  const rotated = token('a', { hint: 'mtl_…9f3c', oldSecret: { worksUntil: iso(1), hint: 'mtl_…sTt5' } });
  const { api } = apiWith([rotated, token('b', { hint: 'mtl_…77bE' })]);
  const list = createTokenList(api, { now: () => now });
  list.subscribe(() => undefined);
  await vi.waitFor(() => expect(list.getSnapshot().status).toBe('ready'));
  list.choose({ query: 'mtl_kqBV3XRocAjAjjAIabsGdWmm0AK9I31dsTt5' });
  expect(list.getSnapshot().choice.query).toBe('mtl_…sTt5');
  expect(list.getSnapshot().tokens.map(({ id }) => id)).toEqual(['a']);
});

it('searches for the creator and for the owner of a token', async () => {
  const owner = { id: 's1', label: 'Parkside automations', kind: 'service' } as const;
  const { api } = apiWith([token('a', { createdBy: 'Marek Dvořák', owner }), token('b', { createdBy: 'Ada Park' })]);
  const list = await listOf(api);
  for (const query of ['marek dvorak', 'Automations']) {
    list.choose({ query });
    expect(names(list)).toEqual(['a']);
  }
});
