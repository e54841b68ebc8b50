import { expect, test } from 'vitest';
import { exampleContext } from '../../../test/wizard/exampleContext.ts';
import { created, finished, secret, token } from '../../../test/wizard/exampleSnapshots.ts';
import { TokenApiError, type TokenApiErrorCode } from '../../api/tokenApiError.ts';
import { transition } from '../transition.ts';
import type { Finished } from '../wizardSnapshot.ts';

const wipe = { type: 'wipe', secret };
const revokeToken = { type: 'revokeToken', tokenId: 'tok_1' };

const intentKey = 'key-1';
const ended = { status: 'finished', left: true, intentKey } as const;
const ends: readonly Finished[] = [
  finished,
  { ...ended, outcome: 'not-created' },
  { ...ended, outcome: 'created-secret-gone', token },
  { ...ended, outcome: 'pending-approval', token },
];

test.each(ends)('revokes the token of an answer that comes after the end: $outcome', (end) => {
  expect(transition(exampleContext, end, created)).toEqual([
    {
      status: 'withdrawing',
      attempt: { intentKey: 'key-1', request: {}, calls: 0, retries: 0, ambiguous: false },
      token,
    },
    [wipe, revokeToken],
  ]);
});

test.each(['revealed', 'delivered', 'revoked'] as const)('only wipes the secret of a second answer: %s', (outcome) => {
  const end = { ...ended, outcome, token };

  expect(transition(exampleContext, end, created)).toEqual([end, [wipe]]);
});

test('revokes the token of another attempt, and stays ended', () => {
  expect(transition(exampleContext, finished, { ...created, intentKey: 'key-0' })).toEqual([
    finished,
    [wipe, { ...revokeToken, retries: 5 }, { type: 'notify', notice: { type: 'created', token } }],
  ]);
});

const acknowledgeFailed = (code: TokenApiErrorCode) =>
  ({ type: 'acknowledgeFailed', tokenId: 'tok_1', error: new TokenApiError(code) }) as const;

test.each(['revealed', 'delivered'] as const)(
  'still tells who is done that the API has not heard of the secret that is %s',
  (outcome) => {
    const end = { ...ended, outcome, token };

    expect(transition(exampleContext, end, acknowledgeFailed('unavailable'))).toEqual([
      { ...end, acknowledgementLost: true },
      [{ type: 'notify', notice: { type: 'acknowledgementLost', token } }],
    ]);
  },
);

test('still tells who is done that the API had revoked the token before', () => {
  for (const left of [true, false]) {
    const end = { ...ended, outcome: 'revealed', left, token } as const;

    expect(transition(exampleContext, end, acknowledgeFailed('conflict'))).toEqual([
      { ...end, outcome: 'revoked', savedTooLate: true },
      [{ type: 'notify', notice: { type: 'finished', outcome: 'revoked', token } }],
    ]);
  }
});

test('does not take a conflict that will pass for a token that is revoked', () => {
  const end = { ...ended, outcome: 'revealed', token } as const;
  const error = new TokenApiError('conflict', { retryAfter: 1000 });
  const event = { type: 'acknowledgeFailed', tokenId: 'tok_1', error } as const;

  expect(transition(exampleContext, end, event)[0]).toEqual({ ...end, acknowledgementLost: true });
});

test('does not hear of an acknowledgement once the token is known to be revoked', () => {
  const revoked = { ...ended, outcome: 'revoked', token } as const;

  expect(transition(exampleContext, revoked, acknowledgeFailed('unavailable'))).toEqual([revoked, []]);
});

const delivered = { type: 'delivered', tokenId: 'tok_1' } as const;

test('tells the API that the host’s sink has the secret of a token that nobody was thought to have', () => {
  for (const left of [true, false]) {
    const gone = { ...ended, outcome: 'created-secret-gone', left, token } as const;

    expect(transition(exampleContext, gone, delivered)).toEqual([
      { ...gone, outcome: 'delivered' },
      [
        { type: 'acknowledge', tokenId: 'tok_1', intentKey },
        { type: 'notify', notice: { type: 'finished', outcome: 'delivered', token } },
      ],
    ]);
  }
});

test('learns nothing from a sink that has the secret of a token which is revoked', () => {
  const revoked = { ...ended, outcome: 'revoked', token } as const;

  expect(transition(exampleContext, revoked, delivered)).toEqual([revoked, []]);
});
