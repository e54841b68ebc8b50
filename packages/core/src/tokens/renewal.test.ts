import { expect, test } from 'vitest';
import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Token } from '../token/token.ts';
import { renewalOf } from './renewal.ts';

const DAY = 86_400_000;
const now = Date.parse('2026-11-27T12:00:00Z');
const iso = (days: number) => new Date(now + days * DAY).toISOString();

function renewal(lifetime: number, offer: Partial<TokenOptions> = {}) {
  const options: TokenOptions = {
    groups: [],
    tokenTypes: [{ id: 'service', label: 'Service' }],
    expirations: { presets: [7, 30, 90], defaultDays: 30 },
    ...offer,
  };
  const token: Token = {
    id: 'tok_1',
    name: 'CI',
    tokenType: 'service',
    permissions: [],
    status: 'active',
    createdAt: iso(3 - lifetime),
    expiresAt: iso(3),
  };
  return renewalOf(token, options, now);
}

const maxDays = (days: number): Partial<TokenOptions> => ({
  policy: { lifetimes: [{ maxDays: days, reason: 'Short.' }] },
});

test.each([
  ['its own lifetime', 90, {}, 90],
  ['the default for an unusual lifetime', 45, {}, 30],
  ['a shorter one without a default', 45, { expirations: { presets: [90, 30, 7] } }, 30],
  ['the shortest for a short life', 2, { expirations: { presets: [30, 90] } }, 30],
  ['the longest that the policy allows', 90, maxDays(30), 30],
  ['a lifetime that ends later', 7, maxDays(7), 7],
] as const)('proposes %s', (_, lifetime, offer, days) => {
  expect(renewal(lifetime, offer as Partial<TokenOptions>)).toEqual({ expiration: { days }, expiresAt: iso(days) });
});

test('proposes no earlier expiration, and nothing if tokens have no expiration', () => {
  expect(renewal(90, maxDays(2))).toBeUndefined();
  expect(renewal(90, { expirations: { presets: [1, 3] } })).toBeUndefined();
  expect(renewal(90, { expirations: 'none' })).toBeUndefined();
});
