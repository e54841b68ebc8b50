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

test('a token that was made, lost on the way, asked for again and acknowledged is all right', () => {
  const calls = [
    call('create', undefined),
    created(),
    created(),
    call('acknowledge', undefined),
    call('acknowledge', 204),
  ];
  expect(checkHistory(calls, [token()])).toEqual([]);
});

test('a call without an answer may have been done or not', () => {
  const calls = [call('create', undefined)];
  expect(checkHistory(calls, [])).toEqual([]);
});

test('an acknowledged token that is gone, revoked or refused is lost', () => {
  expect(kinds(kept, [])).toEqual(['lost']);
  expect(kinds(kept, [token({ isRevoked: true, use: 401 })])).toEqual(['lost']);
  expect(kinds(kept, [token({ use: 401 })])).toEqual(['lost']);
});

test('two rows, two tokens, two secrets, or a token that nobody asked for are duplicates', () => {
  expect(kinds(kept, [token(), token({ id: 'u' })])).toEqual(['duplicate']);
  expect(kinds([created(), created({ tokenId: 'u' }), ...kept], [token()])).toEqual(['duplicate']);
  expect(kinds([created(), created({ secret: 'other' }), ...kept], [token()])).toEqual(['duplicate']);
  expect(kinds(kept, [token(), token({ id: 'u', keyDigest: '', events: [] })])).toContain('duplicate');
});

test('a retry without the secret has changed, unless somebody has taken it', () => {
  const bare = created({ status: 200, secret: undefined });
  expect(kinds([created(), bare, call('acknowledge', 204)], [token()])).toEqual(['changed']);
  expect(kinds([created(), call('acknowledge', undefined), bare, call('acknowledge', 204)], [token()])).toEqual([]);
});

test('a revoked or swept token that opens is revived', () => {
  const revoked = [...kept, call('revoke', 200)];
  const events = ['created', 'acknowledged', 'revoked'];
  expect(kinds(revoked, [token({ isRevoked: true, use: 401, events })])).toEqual([]);
  expect(kinds(revoked, [token({ isRevoked: true, events })])).toEqual(['revived']);
  expect(kinds([created(), call('sweep', 200)], [token({ use: 200, events: ['created', 'unclaimed'] })])).toEqual([
    'revived',
  ]);
});

test('an audit event that is missing, or there twice, or of something that was not done, is told', () => {
  expect(kinds(kept, [token({ events: ['created'] })])).toEqual(['audit']);
  expect(kinds(kept, [token({ events: ['created', 'created', 'acknowledged'] })])).toEqual(['audit']);
  expect(kinds(kept, [token({ events: ['created', 'acknowledged', 'first-used'] })])).toEqual(['audit']);
});
