import { describe, expect, it, vi } from 'vitest';
import type { TokenApi } from '../api/tokenApi.ts';
import { TokenApiError } from '../api/tokenApiError.ts';
import type { Token } from '../token/token.ts';
import { type BulkResult, type BulkRun, changeInBulk } from './changeInBulk.ts';

const DAY = 86_400_000;
const now = Date.parse('2026-11-26T12:00:00Z');
const ago = (days: number) => new Date(now - days * DAY).toISOString();

function token(id: string, more: Partial<Token> = {}): Token {
  const dates = { createdAt: ago(200), expiresAt: ago(-60), lastUsedAt: ago(100) };
  return { id, name: id, tokenType: 'service', permissions: [], status: 'active', version: '1', ...dates, ...more };
}

const seen = [token('a'), token('b'), token('c')];

async function run(current: Readonly<Record<string, Partial<Token> | Error>>, more: Partial<BulkRun> = {}) {
  const api = {
    async getToken(id: string) {
      const part = current[id] ?? {};
      if (part instanceof Error) throw part;
      return { ...seen.find((each) => each.id === id), ...part };
    },
  } as unknown as TokenApi<never>;
  const results: Record<string, BulkResult['outcome']> = {};
  const change = vi.fn<BulkRun['change']>(async (each) => ({ outcome: 'revoked', token: each }));
  await changeInBulk(api, {
    tokens: seen,
    change,
    onStart: () => undefined,
    onResult: ({ id }, { outcome }) => {
      results[id] = outcome;
    },
    isStopped: () => false,
    ...more,
  });
  return { results, changed: change.mock.calls.map(([{ id }]) => id) };
}

describe('a bulk change', () => {
  it('changes one token after the other', async () => {
    expect(await run({})).toEqual({
      results: { a: 'changed', b: 'changed', c: 'changed' },
      changed: ['a', 'b', 'c'],
    });
  });

  it.each<[BulkResult['outcome'], Partial<Token> | Error]>([
    ['ended', { status: 'revoked' }],
    ['ended', { status: 'expired' }],
    ['ended', new TokenApiError('not-found')],
    ['edited', { version: '2' }],
    ['used', { lastUsedAt: ago(0) }],
  ])('skips a token that is %s in the meantime, and continues', async (outcome, part) => {
    expect(await run({ b: part }, { sparesUsed: true })).toEqual({
      results: { a: 'changed', b: outcome, c: 'changed' },
      changed: ['a', 'c'],
    });
  });

  it('changes a token that was already in use when the run began', async () => {
    const busy = token('a', { lastUsedAt: ago(2) });
    const { results } = await run({ a: { lastUsedAt: ago(0) } }, { sparesUsed: true, tokens: [busy] });
    expect(results).toEqual({ a: 'changed' });
  });

  it('detects edits of tokens without versions by their fields', async () => {
    const { version: _, ...plain } = token('a');
    const edited = { version: undefined, permissions: [{ permission: 'forms', level: 'read' }] };
    const { results } = await run({ a: edited as unknown as Partial<Token> }, { tokens: [plain] });
    expect(results).toEqual({ a: 'edited' });
  });

  it.each<[BulkResult['outcome'], Awaited<ReturnType<BulkRun['change']>>]>([
    ['refused', { outcome: 'refused', code: 'forbidden', detail: 'Admins only.' }],
    ['unknown', { outcome: 'unknown' }],
  ])('stops at an outcome that is %s', async (outcome, end) => {
    const change = vi.fn(async () => end);
    expect((await run({}, { change })).results).toEqual({ a: outcome });
    expect(change).toHaveBeenCalledTimes(1);
  });

  it('continues after a conflict, because the token is unchanged', async () => {
    const change = async () => ({ outcome: 'refused', code: 'conflict', detail: undefined }) as const;
    expect((await run({}, { change })).results).toEqual({ a: 'edited', b: 'edited', c: 'edited' });
  });

  it('stops without a change if a token cannot be read', async () => {
    expect(await run({ a: new TokenApiError('unavailable') })).toEqual({ results: { a: 'refused' }, changed: [] });
  });

  it('stops before the next token when the user stops the run', async () => {
    let calls = 0;
    expect((await run({}, { isStopped: () => calls++ > 0 })).results).toEqual({ a: 'changed' });
  });
});
