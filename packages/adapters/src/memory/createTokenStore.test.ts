import type { Token } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { exampleApi, exampleCall, exampleNow, exampleRequest } from '../../test/memory/exampleApi.ts';
import { refusalOf } from '../../test/refusalOf.ts';

const DAY = 86_400_000;

const old = (id: string, more: Partial<Token> = {}): Token => ({
  id,
  name: id,
  tokenType: 'service',
  permissions: [],
  status: 'active',
  createdAt: '2026-01-01T00:00:00.000Z',
  expiresAt: null,
  ...more,
});

it('updates each status by the clock', async () => {
  let now = exampleNow;
  const api = exampleApi({
    clock: () => now,
    tokens: [old('soon', { expiresAt: new Date(exampleNow + DAY).toISOString() })],
  });
  expect((await api.listTokens?.({}))?.items[0]?.status).toBe('active');
  now += DAY;
  expect((await api.listTokens?.({}))?.items[0]?.status).toBe('expired');
});

it('keeps a revoked token in the list with actor, time and reason, and revokes it once', async () => {
  let now = exampleNow;
  const api = exampleApi({ clock: () => now, tokens: [old('one')], person: 'Ada' });
  const revoked = await api.revokeToken?.('one', 'leaked');
  now += DAY;
  expect(await api.revokeToken?.('one', 'again')).toEqual(revoked);
  expect((await api.listTokens?.({}))?.items).toEqual([
    old('one', {
      status: 'revoked',
      restorableUntil: '2026-03-02T12:00:00.000Z',
      revokedAt: '2026-03-01T12:00:00.000Z',
      revokedBy: 'Ada',
      revocationReason: 'leaked',
    }),
  ]);
});

it('reports a missing token', async () => {
  expect((await refusalOf(exampleApi().revokeToken?.('nothing'))).code).toBe('not-found');
});

it('lists the newest first, by page, without gaps or repeats while tokens are added', async () => {
  const tokens = Array.from({ length: 5 }, (_, index) =>
    old(`t${index}`, { createdAt: `2026-01-0${index + 1}T00:00:00Z` }),
  );
  const api = exampleApi({ tokens, pageSize: 2 });
  const first = await api.listTokens?.({});
  await api.createToken(exampleRequest, exampleCall());
  const second = await api.listTokens?.(first?.nextCursor ? { cursor: first.nextCursor } : {});
  const third = await api.listTokens?.(second?.nextCursor ? { cursor: second.nextCursor } : {});
  expect([first, second, third].flatMap((page) => page?.items.map(({ id }) => id))).toEqual([
    't4',
    't3',
    't2',
    't1',
    't0',
  ]);
  expect(third?.nextCursor).toBeUndefined();
});
