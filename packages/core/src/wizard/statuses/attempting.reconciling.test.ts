import { expect, test } from 'vitest';
import { exampleContext } from '../../../test/wizard/exampleContext.ts';
import {
  ambiguous,
  created,
  createdWithoutSecret,
  failed,
  intent,
  quota,
  reconciling,
  revealing,
  reviewing,
  secretGone,
  token,
  unavailable,
  unknown,
  unknownOutcome,
} from '../../../test/wizard/exampleSnapshots.ts';
import { TokenApiError } from '../../api/tokenApiError.ts';
import { transition } from '../transition.ts';

const lastAttempt = { outcome: 'not-created', intentKey: 'key-1' } as const;
const due = { type: 'retryDue', intentKey: 'key-1', retry: 1 } as const;
const findByIntent = { type: 'findByIntent', intentKey: 'key-1' };
const asked = { ...reconciling, attempt: { ...ambiguous, retries: 2 } };
const later = { type: 'retryLater', intentKey: 'key-1', retry: 2 };
const tired = { ...reconciling, attempt: { ...ambiguous, retries: 5 } };
const nothing = { type: 'found', intentKey: 'key-1', state: { status: 'none' } } as const;

test('sends the same request again if the API replays', () => {
  expect(transition(exampleContext, reconciling, due)).toEqual([
    { ...reconciling, attempt: { ...reconciling.attempt, calls: 2 } },
    [{ type: 'createToken', intent: { ...intent, calls: 2 } }],
  ]);
});

test('looks the intent up if the API doesn’t replay, because another call could create a second token', () => {
  for (const idempotency of ['none', 'replays-id'] as const) {
    expect(transition({ ...exampleContext, idempotency }, reconciling, due)).toEqual([reconciling, [findByIntent]]);
  }
});

test('looks the intent up to confirm a refusal', () => {
  const refused = { ...reconciling, refusal: quota };

  expect(transition(exampleContext, refused, due)).toEqual([refused, [findByIntent]]);
});

test('ignores an outdated timer', () => {
  expect(transition(exampleContext, reconciling, { ...due, retry: 2 })).toEqual([reconciling, []]);
});

test('shows the recovered secret', () => {
  expect(transition(exampleContext, reconciling, created)).toEqual([
    revealing,
    [{ type: 'notify', notice: { type: 'created', token } }],
  ]);
});

test('reports that the secret is gone if the API returns only the token', () => {
  expect(transition(exampleContext, reconciling, createdWithoutSecret)).toEqual([
    secretGone,
    [{ type: 'notify', notice: { type: 'created', token } }],
  ]);
});

test('retries after another lost response', () => {
  expect(transition(exampleContext, reconciling, failed(unknownOutcome))).toEqual([asked, [later]]);
  expect(transition(exampleContext, tired, failed(unknownOutcome))).toEqual([unknown, []]);
});

test('ignores the failure of an outdated call', () => {
  const second = { ...reconciling, attempt: { ...reconciling.attempt, calls: 2 } };

  expect(transition(exampleContext, second, failed(quota))).toEqual([second, []]);
});

test('goes back to the review with a new intent after a lookup proved that the old one creates no token', () => {
  const [snapshot, effects] = transition(exampleContext, reconciling, nothing);

  expect([snapshot, effects]).toEqual([
    { ...reviewing, intent: { ...intent, intentKey: 'key-2' }, failure: new TokenApiError('unavailable'), lastAttempt },
    [],
  ]);
});

test('shows the API’s refusal after a lookup proved that the old intent creates no token', () => {
  expect(transition(exampleContext, { ...reconciling, refusal: quota }, nothing)).toEqual([
    { ...reviewing, intent: { ...intent, intentKey: 'key-2' }, failure: quota, lastAttempt },
    [],
  ]);
});

test('looks up the intent again while the call is in flight, or after a failed lookup', () => {
  const busy = { type: 'found', intentKey: 'key-1', state: { status: 'in-flight' } } as const;
  const acknowledgementLost = { type: 'findFailed', intentKey: 'key-1', error: unavailable } as const;

  for (const event of [busy, acknowledgementLost]) {
    expect(transition(exampleContext, reconciling, event)).toEqual([asked, [later]]);
    expect(transition(exampleContext, { ...reconciling, refusal: quota }, event)).toEqual([
      { ...asked, refusal: quota },
      [later],
    ]);
    expect(transition(exampleContext, tired, event)).toEqual([unknown, []]);
  }
});

test('accepts a late response from an API without idempotency', () => {
  const context = { ...exampleContext, idempotency: 'none' } as const;

  expect(transition(context, reconciling, failed(unavailable))).toEqual([
    { ...reviewing, intent: { ...intent, calls: 1 }, failure: unavailable, lastAttempt },
    [],
  ]);
});

test('asks the user before the wizard closes', () => {
  const leaving = { ...reconciling, leaving: true };

  expect(transition(exampleContext, reconciling, { type: 'close' })).toEqual([leaving, []]);
  expect(transition(exampleContext, leaving, { type: 'stay' })).toEqual([reconciling, []]);
});

test.each(['leave', 'abandon'] as const)('continues the lookup after the user has left: %s', (type) => {
  const { attempt: unsure } = reconciling;

  expect(transition(exampleContext, reconciling, { type })).toEqual([{ status: 'abandoning', attempt: unsure }, []]);
});
