import { expect, test } from 'vitest';
import { checkUses } from './checkUses.ts';
import type { Call } from './history.ts';

const use = (began: number, ended: number, isAccepted: boolean): Call => ({ kind: 'use', began, ended, isAccepted });
const revoke = (began: number, ended: number, isAccepted = true): Call => ({
  kind: 'revoke',
  began,
  ended,
  isAccepted,
});

test('during a revocation, uses may succeed or fail', () => {
  expect(checkUses([use(1, 2, true), revoke(3, 8), use(4, 5, true), use(6, 10, false), use(7, 9, true)])).toEqual([]);
});

test('a use that began before the revocation returned may be accepted afterwards', () => {
  expect(checkUses([revoke(1, 3), use(2, 4, true)])).toEqual([]);
});

test('a use that began after the revocation returned must not be accepted', () => {
  expect(checkUses([revoke(1, 2), use(3, 4, true)])).toEqual([
    'a use from 3 to 4 was accepted after the revocation returned, at 2',
  ]);
});

test('a failed revocation does not restrict later uses', () => {
  expect(checkUses([revoke(1, 2, false), use(3, 4, true)])).toEqual([]);
});

test('if two revocations overlap, the one that returns first decides', () => {
  expect(checkUses([revoke(1, 6), revoke(2, 3), use(4, 5, true)])).toHaveLength(1);
});

test('a refused token must not be accepted again, even while the revocation is in progress', () => {
  expect(checkUses([revoke(1, 9), use(2, 3, false), use(4, 5, true)])).toEqual([
    'a use from 4 to 5 was accepted after one had been refused, at 3',
  ]);
});

test('a token without a revocation must not be refused', () => {
  expect(checkUses([use(1, 2, false), revoke(3, 4)])).toEqual([
    'a use from 1 to 2 was refused before anybody revoked, at 3',
  ]);
});
