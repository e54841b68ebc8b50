import { expect, test } from 'vitest';
import { checkHistory } from './checkHistory.ts';
import type { Call, FinalToken } from './history.ts';

const call = (operation: Call['operation'], status: number | undefined, told: Partial<Call> = {}): Call => ({
  operation,
  key: 'k',
  status,
  ...told,
});
const created = (told: Partial<Call> = {}) => call('create', 201, { tokenId: 't', secret: 's', ...told });
const token = (changes: Partial<FinalToken> = {}): FinalToken => ({
  id: 't',
  keyDigest: 'k',
  isRevoked: false,
  events: ['created', 'acknowledged'],
  use: 200,
  ...changes,
});
const kept = [created(), call('acknowledge', 204)];
const kinds = (calls: readonly Call[], tokens: readonly FinalToken[]) =>
  checkHistory(calls, tokens).map(({ kind }) => kind);

test('accepts a token that a repeated call returns after a lost response, and that is then acknowledged', () => {
  const calls = [
    call('create', undefined),
    created(),
    created(),
    call('acknowledge', undefined),
    call('acknowledge', 204),
  ];
  expect(checkHistory(calls, [token()])).toEqual([]);
});

test('accepts both results of a call without a response', () => {
  const calls = [call('create', undefined)];
  expect(checkHistory(calls, [])).toEqual([]);
});

test('reports an acknowledged token that is missing, revoked or refused as lost', () => {
  expect(kinds(kept, [])).toEqual(['lost']);
  expect(kinds(kept, [token({ isRevoked: true, use: 401 })])).toEqual(['lost']);
  expect(kinds(kept, [token({ use: 401 })])).toEqual(['lost']);
});

test('reports a second row, token or secret, and a token without a request, as duplicates', () => {
  expect(kinds(kept, [token(), token({ id: 'u' })])).toEqual(['duplicate']);
  expect(kinds([created(), created({ tokenId: 'u' }), ...kept], [token()])).toEqual(['duplicate']);
  expect(kinds([created(), created({ secret: 'other' }), ...kept], [token()])).toEqual(['duplicate']);
  expect(kinds(kept, [token(), token({ id: 'u', keyDigest: '', events: [] })])).toContain('duplicate');
});

test('reports a retry without the secret as changed, unless the token was acknowledged', () => {
  const bare = created({ status: 200, secret: undefined });
  expect(kinds([created(), bare, call('acknowledge', 204)], [token()])).toEqual(['changed']);
  expect(kinds([created(), call('acknowledge', undefined), bare, call('acknowledge', 204)], [token()])).toEqual([]);
});

test('reports a revoked or swept token that still works as revived', () => {
  const revoked = [...kept, call('revoke', 200)];
  const events = ['created', 'acknowledged', 'revoked'];
  expect(kinds(revoked, [token({ isRevoked: true, use: 401, events })])).toEqual([]);
  expect(kinds(revoked, [token({ isRevoked: true, events })])).toEqual(['revived']);
  expect(kinds([created(), call('sweep', 200)], [token({ use: 200, events: ['created', 'unclaimed'] })])).toEqual([
    'revived',
  ]);
});

test('reports a missing, repeated or unexpected audit event', () => {
  expect(kinds(kept, [token({ events: ['created'] })])).toEqual(['audit']);
  expect(kinds(kept, [token({ events: ['created', 'created', 'acknowledged'] })])).toEqual(['audit']);
  expect(kinds(kept, [token({ events: ['created', 'acknowledged', 'first-used'] })])).toEqual(['audit']);
});
