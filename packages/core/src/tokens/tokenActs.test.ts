import { expect, test } from 'vitest';
import type { TokenApi } from '../api/tokenApi.ts';
import type { Token } from '../token/token.ts';
import { permitFor, type TokenAct } from './tokenActs.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const answer = () => Promise.reject(new Error('Not called.'));

const api = {
  idempotency: 'none',
  loadOptions: answer,
  createToken: answer,
  rotateToken: answer,
  endOverlap: answer,
  cancelRotation: answer,
  renewToken: answer,
  updateToken: answer,
  transferToken: answer,
  restoreToken: answer,
  decideRequest: answer,
  claimToken: answer,
  withdrawRequest: answer,
  revokeToken: answer,
} as const satisfies TokenApi;

const token: Token = {
  id: 'tok_1',
  name: 'CI',
  tokenType: 'service',
  permissions: [],
  status: 'active',
  createdAt: '2026-02-01T12:00:00Z',
  expiresAt: '2026-03-05T12:00:00Z',
};
const oldSecret = { worksUntil: '2026-03-02T12:00:00Z' };

const all: readonly TokenAct[] = [
  ...(['rotate', 'endOverlap', 'cancelRotation', 'renew', 'edit', 'transfer', 'restore'] as const),
  ...(['decide', 'claim', 'withdraw', 'revoke'] as const),
];
const acts = (change: Partial<Token>, given: TokenApi = api) =>
  all.filter((act) => permitFor(act, { ...token, ...change }, given, NOW));

test.each<[Partial<Token>, readonly TokenAct[]]>([
  [{}, ['rotate', 'renew', 'edit', 'transfer', 'revoke']],
  [{ expiresAt: null }, ['rotate', 'edit', 'transfer', 'revoke']],
  [{ expiresAt: null, oldSecret }, ['rotate', 'endOverlap', 'cancelRotation', 'edit', 'transfer', 'revoke']],
  [
    { oldSecret: { ...oldSecret, newSecretLastUsedAt: token.createdAt } },
    ['rotate', 'endOverlap', 'renew', 'edit', 'transfer', 'revoke'],
  ],
  [{ status: 'revoked', oldSecret, restorableUntil: '2026-03-01T12:00:01Z' }, ['restore']],
  [{ status: 'revoked', restorableUntil: '2026-03-01T12:00:00Z' }, []],
  [{ status: 'revoked' }, []],
  [{ status: 'expired' }, []],
  [{ status: 'owner-gone' }, ['transfer', 'revoke']],
  [{ status: 'pending' }, ['decide', 'withdraw', 'revoke']],
  [{ status: 'pending', approval: { decision: 'approved' } }, ['claim', 'withdraw', 'revoke']],
])('a token with %o has exactly the actions that its state allows', (change, expected) => {
  expect(acts(change)).toEqual(expected);
});

test('a missing method removes its action and no other', () => {
  for (const change of [
    {},
    { oldSecret },
    { status: 'revoked', restorableUntil: '2026-04-01' },
    { status: 'pending' },
  ] as const) {
    for (const method of ['rotateToken', 'renewToken', 'cancelRotation', 'restoreToken', 'decideRequest'] as const) {
      const { [method]: _left, ...rest } = api;
      const act = { rotateToken: 'rotate', renewToken: 'renew', cancelRotation: 'cancelRotation' } as const;
      const name = method === 'restoreToken' ? 'restore' : method === 'decideRequest' ? 'decide' : act[method];
      expect(acts(change, rest)).toEqual(acts(change).filter((each) => each !== name));
    }
  }
});

test('an action refused with a reason stays, and one refused without a reason is hidden', () => {
  const reason = 'Only the owner rotates.';
  const can = { rotate: { allowed: false, reason }, renew: { allowed: false } };
  expect(permitFor('rotate', { ...token, can }, api, NOW)).toEqual({ allowed: false, reason });
  expect(permitFor('renew', { ...token, can }, api, NOW)).toBeUndefined();
});
