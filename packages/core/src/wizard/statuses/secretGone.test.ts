import { expect, test } from 'vitest';
import { exampleContext } from '../../../test/wizard/exampleContext.ts';
import {
  created,
  createdWithoutSecret,
  intent,
  revealing,
  reviewing,
  secret,
  secretGone,
  token,
  unavailable,
} from '../../../test/wizard/exampleSnapshots.ts';
import { transition } from '../transition.ts';

const cannotRevoke = { ...exampleContext, can: { ...exampleContext.can, revoke: false } };
const revokeToken = { type: 'revokeToken', tokenId: 'tok_1' };
const revokedToken = { ...token, status: 'revoked' } as const;
const revoked = { type: 'revoked', tokenId: 'tok_1', token: revokedToken } as const;
const orphan = { outcome: 'revoked', intentKey: 'key-1', token: revokedToken } as const;
const kept = { outcome: 'created-secret-gone', intentKey: 'key-1', token } as const;
const followed = {
  status: 'abandoning',
  attempt: { intentKey: 'key-1', request: {}, calls: 0, retries: 0, ambiguous: false },
  token,
};

test('revokes the token when the user asks, and ends', () => {
  const revoking = { ...secretGone, revoking: 'finish' } as const;

  expect(transition(exampleContext, { ...secretGone, failure: unavailable }, { type: 'revoke' })).toEqual([
    revoking,
    [revokeToken],
  ]);
  expect(transition(exampleContext, revoking, revoked)).toEqual([
    { status: 'finished', ...orphan, left: false },
    [{ type: 'notify', notice: { type: 'finished', outcome: 'revoked', token: revokedToken } }],
  ]);
});

test('revokes the token before it creates another with a new key', () => {
  const revoking = { ...secretGone, revoking: 'review' } as const;

  expect(transition(exampleContext, secretGone, { type: 'reissue' })).toEqual([revoking, [revokeToken]]);
  expect(transition(exampleContext, revoking, revoked)).toEqual([
    { ...reviewing, intent: { ...intent, intentKey: 'key-2' }, lastAttempt: orphan },
    [],
  ]);
});

test('offers the same actions again after a failed revocation', () => {
  const revoking = { ...secretGone, revoking: 'review' } as const;
  const failed = { type: 'revokeFailed', tokenId: 'tok_1', error: unavailable } as const;

  expect(transition(exampleContext, revoking, failed)).toEqual([{ ...secretGone, failure: unavailable }, []]);
});

test('revokes once, and never if the API cannot revoke', () => {
  const revoking = { ...secretGone, revoking: 'finish' } as const;

  for (const type of ['revoke', 'reissue'] as const) {
    expect(transition(exampleContext, revoking, { type })).toEqual([revoking, []]);
    expect(transition(cannotRevoke, secretGone, { type })).toEqual([secretGone, []]);
  }
});

test('ignores the revocation of another token', () => {
  const revoking = { ...secretGone, revoking: 'finish' } as const;

  expect(transition(exampleContext, revoking, { ...revoked, tokenId: 'tok_0' })).toEqual([revoking, []]);
  expect(transition(exampleContext, revoking, { type: 'revokeFailed', tokenId: 'tok_0', error: unavailable })).toEqual([
    revoking,
    [],
  ]);
});

test('shows the secret of a late response', () => {
  expect(transition(exampleContext, secretGone, created)).toEqual([revealing, []]);
});

test('wipes the secret of a token while it is being revoked', () => {
  const revoking = { ...secretGone, revoking: 'finish' } as const;

  expect(transition(exampleContext, revoking, created)).toEqual([revoking, [{ type: 'wipe', secret }]]);
});

test('wipes the secret of a token whose revocation may have succeeded', () => {
  const acknowledgementLost = { ...secretGone, failure: unavailable } as const;

  expect(transition(exampleContext, acknowledgementLost, created)).toEqual([
    acknowledgementLost,
    [{ type: 'wipe', secret }],
  ]);
});

test('ignores a second response without a secret', () => {
  expect(transition(exampleContext, secretGone, createdWithoutSecret)).toEqual([secretGone, []]);
});

test('keeps the token active if the user chooses to keep it', () => {
  expect(transition(exampleContext, secretGone, { type: 'finish' })).toEqual([
    { status: 'finished', ...kept, left: true },
    [{ type: 'notify', notice: { type: 'finished', outcome: 'created-secret-gone', token } }],
  ]);
});

test('cannot keep a token while it is being revoked', () => {
  const revoking = { ...secretGone, revoking: 'finish' } as const;

  expect(transition(exampleContext, revoking, { type: 'finish' })).toEqual([revoking, []]);
});

test.each(['close', 'leave', 'abandon'] as const)(
  'revokes the token if the user leaves without deciding: %s',
  (type) => {
    expect(transition(exampleContext, secretGone, { type })).toEqual([followed, [revokeToken]]);
    expect(transition(exampleContext, { ...secretGone, revoking: 'review' }, { type })).toEqual([followed, []]);
    expect(transition(cannotRevoke, secretGone, { type })).toEqual([
      { status: 'finished', ...kept, left: true },
      [{ type: 'notify', notice: { type: 'finished', outcome: 'created-secret-gone', token } }],
    ]);
  },
);

test('records that the sink has the secret while the token is being revoked', () => {
  const revoking = { ...secretGone, revoking: 'finish' } as const;
  const kept = { ...revoking, delivered: true } as const;
  const acknowledge = { type: 'acknowledge', tokenId: 'tok_1', intentKey: 'key-1' };
  const told = { type: 'notify', notice: { type: 'finished', outcome: 'delivered', token } };
  const ended = { status: 'finished', outcome: 'delivered', intentKey: 'key-1', token };

  expect(transition(exampleContext, revoking, { type: 'delivered', tokenId: 'tok_1' })).toEqual([kept, []]);
  expect(transition(exampleContext, kept, { type: 'revokeFailed', tokenId: 'tok_1', error: unavailable })).toEqual([
    { ...ended, left: false },
    [acknowledge, told],
  ]);
  expect(transition(exampleContext, kept, { type: 'abandon' })[0]).toMatchObject({
    status: 'abandoning',
    delivered: true,
  });
});
