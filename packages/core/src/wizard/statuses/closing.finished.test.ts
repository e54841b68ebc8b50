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

test.each(ends)('revokes the token of a response that arrives after the end: $outcome', (end) => {
  expect(transition(exampleContext, end, created)).toEqual([
    {
      status: 'abandoning',
      attempt: { intentKey: 'key-1', request: {}, calls: 0, retries: 0, ambiguous: false },
      token,
    },
    [wipe, revokeToken],
  ]);
});

test.each(['revealed', 'delivered', 'revoked'] as const)(
  'after the end as %s, only wipes the secret of a second response',
  (outcome) => {
    const end = { ...ended, outcome, token };

    expect(transition(exampleContext, end, created)).toEqual([end, [wipe]]);
  },
);

test('revokes the token of another attempt, and stays finished', () => {
  expect(transition(exampleContext, finished, { ...created, intentKey: 'key-0' })).toEqual([
    finished,
    [wipe, { ...revokeToken, retries: 5 }, { type: 'notify', notice: { type: 'created', token } }],
  ]);
});

const acknowledgeFailed = (code: TokenApiErrorCode) =>
  ({ type: 'acknowledgeFailed', tokenId: 'tok_1', error: new TokenApiError(code) }) as const;

test.each(['revealed', 'delivered'] as const)(
  'reports a lost acknowledgement after the end, with a secret that is %s',
  (outcome) => {
    const end = { ...ended, outcome, token };

    expect(transition(exampleContext, end, acknowledgeFailed('unavailable'))).toEqual([
      { ...end, acknowledgementLost: true },
      [{ type: 'notify', notice: { type: 'acknowledgementLost', token } }],
    ]);
  },
);

test('reports after the end that the API had already revoked the token', () => {
  for (const left of [true, false]) {
    const end = { ...ended, outcome: 'revealed', left, token } as const;

    expect(transition(exampleContext, end, acknowledgeFailed('conflict'))).toEqual([
      { ...end, outcome: 'revoked', savedTooLate: true },
      [{ type: 'notify', notice: { type: 'finished', outcome: 'revoked', token } }],
    ]);
  }
});

test('does not treat a temporary conflict as a revocation', () => {
  const end = { ...ended, outcome: 'revealed', token } as const;
  const error = new TokenApiError('conflict', { retryAfter: 1000 });
  const event = { type: 'acknowledgeFailed', tokenId: 'tok_1', error } as const;

  expect(transition(exampleContext, end, event)[0]).toEqual({ ...end, acknowledgementLost: true });
});

test('ignores a lost acknowledgement of a revoked token', () => {
  const revoked = { ...ended, outcome: 'revoked', token } as const;

  expect(transition(exampleContext, revoked, acknowledgeFailed('unavailable'))).toEqual([revoked, []]);
});

const delivered = { type: 'delivered', tokenId: 'tok_1' } as const;

test('acknowledges a token when the sink confirms its secret after the end', () => {
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

test("ignores a sink's confirmation for a revoked token", () => {
  const revoked = { ...ended, outcome: 'revoked', token } as const;

  expect(transition(exampleContext, revoked, delivered)).toEqual([revoked, []]);
});
