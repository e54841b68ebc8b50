import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSecretSearch } from './createSecretSearch.ts';

const key = randomBytes(32).toString('hex');
const token = `mtl_${'aB3'.repeat(12)}`;
const bytes = Buffer.from(key, 'hex');
const search = createSecretSearch([key, token]);
const around = (piece: Buffer | string) => Buffer.concat([randomBytes(1_000), Buffer.from(piece), randomBytes(999)]);

test.each<[string, Buffer | string, string]>([
  ['a token', token, token],
  ['a token without its prefix', token.slice(4), token],
  ['the first half of a token', token.slice(0, 4 + 18), token],
  ['the last half of a token', token.slice(-18), token],
  ['an intent key', key, key],
  ['an intent key in capitals', key.toUpperCase(), key],
  ['an intent key in base64', bytes.toString('base64'), key],
  ['an intent key in base64url', bytes.toString('base64url'), key],
  ['the bytes of an intent key', bytes, key],
  ['half of the bytes of an intent key', bytes.subarray(16), key],
])('%s is found', (_what, piece, secret) => {
  expect([...search(around(piece))]).toEqual([secret]);
  expect([...search(Buffer.from(piece))]).toEqual([secret]);
});

test('ignores the hint in a list and the stored digest of a key', () => {
  expect([...search(around(`mtl_…${token.slice(-4)} ${randomBytes(32).toString('base64url')}`))]).toEqual([]);
});
