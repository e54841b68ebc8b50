import { expect, it } from 'vitest';
import type { Token } from '../token/token.ts';
import { firstChoice, planListing, type TokenChoice } from './selectTokens.ts';

const DAY = 86_400_000;
const now = Date.parse('2026-11-28T12:00:00Z');

const token = (name: string, days: number, more: Partial<Token> = {}): Token => ({
  id: name,
  name,
  tokenType: 'service',
  status: 'active',
  createdAt: new Date(now).toISOString(),
  expiresAt: new Date(now + days * DAY).toISOString(),
  ...more,
});

const select = (tokens: readonly Token[], choice: Partial<TokenChoice>) =>
  planListing({ ...firstChoice, ...choice }, undefined).select(tokens, now);

it('keeps each order of the same tokens apart, and sorts new tokens', () => {
  const tokens = [token('b', 1), token('c', 3), token('a', 2, { status: 'revoked' })];
  const names = (choice: Partial<TokenChoice>, of = tokens) => select(of, choice).tokens.map(({ name }) => name);
  for (const round of [1, 2]) {
    expect(names({ sort: 'name' }), `round ${round}`).toEqual(['b', 'c']);
    expect(names({ sort: 'name', segment: 'all' })).toEqual(['a', 'b', 'c']);
    expect(names({ sort: 'expires', segment: 'all' })).toEqual(['b', 'a', 'c']);
    expect(names({ segment: 'all' })).toEqual(['b', 'c', 'a']);
  }
  expect(names({ sort: 'name', segment: 'all' }, [token('d', 1), ...tokens])).toEqual(['a', 'b', 'c', 'd']);
});
