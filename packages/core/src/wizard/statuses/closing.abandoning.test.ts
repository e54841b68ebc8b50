import { expect, test } from 'vitest';
import { exampleContext } from '../../../test/wizard/exampleContext.ts';
import {
  abandoning,
  ambiguous,
  attempt,
  created,
  createdPending,
  failed,
  quota,
  secret,
  token,
  unavailable,
  unknownOutcome,
} from '../../../test/wizard/exampleSnapshots.ts';
import { TokenApiError, type TokenApiErrorCode } from '../../api/tokenApiError.ts';
import { transition } from '../transition.ts';

const cannotLook = { ...exampleContext, can: { ...exampleContext.can, findByIntent: false } };
const cannotRevoke = { ...exampleContext, can: { ...exampleContext.can, revoke: false } };
const followed = { intentKey: 'key-1', request: {}, calls: 0, retries: 0, ambiguous: false };
const revoking = { status: 'abandoning', attempt: followed, token } as const;
const unsure = { status: 'abandoning', attempt: { ...ambiguous, retries: 1 } } as const;
const tired = { status: 'abandoning', attempt: { ...ambiguous, retries: 5 } } as const;
const revokeToken = { type: 'revokeToken', tokenId: 'tok_1' };
const ended = { status: 'finished', left: true, intentKey: 'key-1' };
const told = (outcome: string, what = {}) => ({ type: 'notify', notice: { type: 'finished', outcome, ...what } });
const revoked = { ...token, status: 'revoked' } as const;

test('revokes a token that the user will not see, and wipes its secret', () => {
  expect(transition(exampleContext, abandoning, created)).toEqual([revoking, [{ type: 'wipe', secret }, revokeToken]]);
});

test('notifies the host about the token if the API cannot revoke', () => {
  expect(transition(cannotRevoke, abandoning, created)).toEqual([
    { ...ended, outcome: 'created-secret-gone', token },
    [{ type: 'wipe', secret }, told('created-secret-gone', { token })],
  ]);
});

test('does not revoke a token that waits for an approval', () => {
  expect(transition(exampleContext, abandoning, createdPending)).toEqual([
    { ...ended, outcome: 'pending-approval', token },
    [told('pending-approval', { token })],
  ]);
});

test.each<TokenApiErrorCode>([
  'quota',
  'forbidden',
  'unavailable',
  'rate-limited',
  'unauthenticated',
  'reauthentication-required',
])('ends without a token if the only call is refused: %s', (code) => {
  expect(transition(exampleContext, abandoning, failed(new TokenApiError(code)))).toEqual([
    { ...ended, outcome: 'not-created' },
    [told('not-created')],
  ]);
});

test('looks the intent up after a lost response or an inconclusive refusal', () => {
  const looking = [unsure.attempt, { ...attempt, retries: 1 }];
  const later = { type: 'retryLater', intentKey: 'key-1', retry: 1 };

  expect(transition(exampleContext, abandoning, failed(unknownOutcome))).toEqual([
    { status: 'abandoning', attempt: looking[1] },
    [later],
  ]);
  expect(transition(exampleContext, { status: 'abandoning', attempt: ambiguous }, failed(quota))).toEqual([
    { status: 'abandoning', attempt: looking[0] },
    [later],
  ]);
});

test('ends as unknown if the API has no `findByIntent`', () => {
  expect(transition(cannotLook, abandoning, failed(unknownOutcome))).toEqual([
    { ...ended, outcome: 'unknown' },
    [told('unknown')],
  ]);
  expect(transition(cannotLook, unsure, { type: 'retryDue', intentKey: 'key-1', retry: 1 })).toEqual([
    { ...ended, outcome: 'unknown' },
    [told('unknown')],
  ]);
});

test('looks the intent up when the wait is over, because another call could create an unwanted token', () => {
  expect(transition(exampleContext, unsure, { type: 'retryDue', intentKey: 'key-1', retry: 1 })).toEqual([
    unsure,
    [{ type: 'findByIntent', intentKey: 'key-1' }],
  ]);
});

test('ends without a token after a lookup proved that none exists', () => {
  const nothing = { type: 'found', intentKey: 'key-1', state: { status: 'none' } } as const;

  expect(transition(exampleContext, unsure, nothing)).toEqual([
    { ...ended, outcome: 'not-created' },
    [told('not-created')],
  ]);
});

test('looks up the intent again while the call is in flight or after a failed lookup, and ends as unknown after five lookups', () => {
  const busy = { type: 'found', intentKey: 'key-1', state: { status: 'in-flight' } } as const;
  const acknowledgementLost = { type: 'findFailed', intentKey: 'key-1', error: unavailable } as const;

  for (const event of [busy, acknowledgementLost]) {
    expect(transition(exampleContext, unsure, event)).toEqual([
      { status: 'abandoning', attempt: { ...ambiguous, retries: 2 } },
      [{ type: 'retryLater', intentKey: 'key-1', retry: 2 }],
    ]);
    expect(transition(exampleContext, tired, event)).toEqual([{ ...ended, outcome: 'unknown' }, [told('unknown')]]);
  }
});

test.each([
  ['as the API answers it', { token: { ...revoked, name: 'Renamed' } }, { ...revoked, name: 'Renamed' }],
  ['as revoked, if the API deletes tokens', {}, revoked],
])('ends after the revocation, and shows the token %s', (_, answer, shown) => {
  expect(transition(exampleContext, revoking, { type: 'revoked', tokenId: 'tok_1', ...answer })).toEqual([
    { ...ended, outcome: 'revoked', token: shown },
    [told('revoked', { token: shown })],
  ]);
});

test.each<TokenApiErrorCode>(['unavailable', 'unknown-outcome', 'rate-limited'])(
  'retries a revocation that failed temporarily: %s',
  (code) => {
    const event = { type: 'revokeFailed', tokenId: 'tok_1', error: new TokenApiError(code) } as const;
    const again = { ...revoking, attempt: { ...followed, retries: 1 } };

    expect(transition(exampleContext, revoking, event)).toEqual([
      again,
      [{ type: 'retryLater', intentKey: 'key-1', retry: 1 }],
    ]);
    expect(transition(exampleContext, again, { type: 'retryDue', intentKey: 'key-1', retry: 1 })).toEqual([
      again,
      [revokeToken],
    ]);
  },
);

test('notifies the host about a token if the API refuses its revocation, or if every retry failed', () => {
  const gone = [{ ...ended, outcome: 'created-secret-gone', token }, [told('created-secret-gone', { token })]];
  const refused = { type: 'revokeFailed', tokenId: 'tok_1', error: new TokenApiError('forbidden') } as const;
  const acknowledgementLost = { ...refused, error: unavailable };

  expect(transition(exampleContext, revoking, refused)).toEqual(gone);
  expect(
    transition(exampleContext, { ...revoking, attempt: { ...followed, retries: 5 } }, acknowledgementLost),
  ).toEqual(gone);
});

test('waits for the revocation, and ignores other late results', () => {
  const found = { type: 'found', intentKey: 'key-1', state: { status: 'none' } } as const;
  const acknowledgementLost = { type: 'findFailed', intentKey: 'key-1', error: unavailable } as const;

  for (const event of [found, acknowledgementLost, failed(quota), failed(unknownOutcome)]) {
    expect(transition(exampleContext, revoking, event)).toEqual([revoking, []]);
  }
  expect(transition(exampleContext, revoking, created)).toEqual([revoking, [{ type: 'wipe', secret }]]);
});

test('notifies the host and acknowledges if the sink has the secret of a token that could not be revoked', () => {
  const kept = { ...revoking, delivered: true } as const;
  const refused = { type: 'revokeFailed', tokenId: 'tok_1', error: new TokenApiError('forbidden') } as const;

  expect(transition(exampleContext, revoking, { type: 'delivered', tokenId: 'tok_1' })).toEqual([kept, []]);
  expect(transition(exampleContext, kept, refused)).toEqual([
    { ...ended, outcome: 'delivered', token },
    [{ type: 'acknowledge', tokenId: 'tok_1', intentKey: 'key-1' }, told('delivered', { token })],
  ]);
  expect(transition(exampleContext, kept, { type: 'revoked', tokenId: 'tok_1', token: revoked })).toEqual([
    { ...ended, outcome: 'revoked', token: revoked },
    [told('revoked', { token: revoked })],
  ]);
});
