import { expect, test } from 'vitest';
import { TokenApiError, type TokenApiErrorCode } from '../../api/tokenApiError.ts';
import type { Outcome } from '../outcome.ts';
import { exampleContext } from '../testing/exampleContext.ts';
import { created, finished, secret, token } from '../testing/exampleSnapshots.ts';
import { transition } from '../transition.ts';

const wipe = { type: 'wipe', secret };
const revokeToken = { type: 'revokeToken', tokenId: 'tok_1' };

test.each<Outcome>(['unknown', 'not-created', 'created-secret-gone', 'pending-approval'])(
  'revokes the token of an answer that comes after the end: %s',
  (outcome) => {
    expect(transition(exampleContext, { ...finished, outcome }, created)).toEqual([
      {
        status: 'withdrawing',
        attempt: { key: 'key-1', request: {}, calls: 0, retries: 0, ambiguous: false },
        token,
      },
      [wipe, revokeToken],
    ]);
  },
);

test.each<Outcome>(['revealed', 'revoked-orphan'])('only wipes the secret of a second answer: %s', (outcome) => {
  const end = { ...finished, outcome, token };

  expect(transition(exampleContext, end, created)).toEqual([end, [wipe]]);
});

test('revokes the token of another attempt, and stays ended', () => {
  expect(transition(exampleContext, finished, { ...created, intentKey: 'key-0' })).toEqual([
    finished,
    [wipe, { ...revokeToken, retries: 5 }, { type: 'notify', notice: { type: 'created', token } }],
  ]);
});

const revealed = { ...finished, outcome: 'revealed', token } as const;
const acknowledgeFailed = (code: TokenApiErrorCode) =>
  ({ type: 'acknowledgeFailed', tokenId: 'tok_1', error: new TokenApiError(code) }) as const;

test('still tells who has the secret and is done that the API has not heard of it', () => {
  expect(transition(exampleContext, revealed, acknowledgeFailed('unavailable'))).toEqual([
    { ...revealed, unheard: true },
    [{ type: 'notify', notice: { type: 'unheard', token } }],
  ]);
});

test('still tells who is done that the API had revoked the token before', () => {
  const { intentKey } = finished;

  expect(transition(exampleContext, revealed, acknowledgeFailed('conflict'))).toEqual([
    { status: 'finished', outcome: 'revoked-orphan', left: finished.left, intentKey, token, late: true },
    [{ type: 'notify', notice: { type: 'finished', outcome: 'revoked-orphan', token } }],
  ]);
});

test('does not hear of an acknowledgement once the token is known to be revoked', () => {
  const revoked = { ...finished, outcome: 'revoked-orphan', token } as const;

  expect(transition(exampleContext, revoked, acknowledgeFailed('unavailable'))).toEqual([revoked, []]);
});
