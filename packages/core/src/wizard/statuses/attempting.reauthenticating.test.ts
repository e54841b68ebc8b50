import { expect, test } from 'vitest';
import { exampleContext } from '../../../test/wizard/exampleContext.ts';
import {
  ambiguous,
  attempt,
  created,
  creating,
  intent,
  reauthenticating,
  revealing,
  reviewing,
  token,
  unknown,
} from '../../../test/wizard/exampleSnapshots.ts';
import { TokenApiError } from '../../api/tokenApiError.ts';
import { transition } from '../transition.ts';

const lastAttempt = { outcome: 'not-created', intentKey: 'key-1' } as const;
const unproved = { outcome: 'unknown', intentKey: 'key-1' } as const;
const blindContext = { ...exampleContext, can: { ...exampleContext.can, findByIntent: false } };
const unsure = { ...reauthenticating, attempt: ambiguous };
const gaveUp = new TokenApiError('reauthentication-required');
const failed = { type: 'reauthenticationFailed', intentKey: 'key-1', error: gaveUp } as const;

test('sends the same request again, with the same key, after a new sign-in', () => {
  expect(transition(exampleContext, reauthenticating, { type: 'reauthenticated', intentKey: 'key-1' })).toEqual([
    { ...creating, attempt: { ...attempt, calls: 2 } },
    [{ type: 'createToken', intent: { ...intent, calls: 2 } }],
  ]);
});

test('goes back to the review and keeps everything if the user cancels', () => {
  expect(transition(exampleContext, reauthenticating, failed)).toEqual([
    { ...reviewing, intent: { ...intent, calls: 1 }, failure: gaveUp, lastAttempt },
    [],
  ]);
});

test('reports an unknown outcome if the user cancels while a token may exist', () => {
  expect(transition(exampleContext, unsure, failed)).toEqual([{ ...unknown, attempt: ambiguous }, []]);
});

test('shows the secret if the response to an earlier call arrives in the meantime', () => {
  expect(transition(exampleContext, reauthenticating, created)).toEqual([
    revealing,
    [{ type: 'notify', notice: { type: 'created', token } }],
  ]);
});

test('goes back to the review from a sign-in that never settles, and keeps the intent of the same request', () => {
  const back = { ...reviewing, intent: { ...intent, calls: 1 } };

  expect(transition(blindContext, reauthenticating, { type: 'back' })).toEqual([{ ...back, lastAttempt }, []]);
  expect(transition(exampleContext, reauthenticating, { type: 'back' })).toEqual([
    { ...back, lastAttempt: unproved },
    [],
  ]);
});

test('does not go back while a token may exist', () => {
  expect(transition(exampleContext, unsure, { type: 'back' })).toEqual([unsure, []]);
});

test('asks the user before the wizard closes', () => {
  const leaving = { ...reauthenticating, leaving: true };

  expect(transition(exampleContext, reauthenticating, { type: 'close' })).toEqual([leaving, []]);
  expect(transition(exampleContext, leaving, { type: 'stay' })).toEqual([reauthenticating, []]);
});

test.each(['leave', 'abandon'] as const)(
  'ends without a token on %s if the API cannot look up intents, and does not wait for the sign-in',
  (type) => {
    expect(transition(blindContext, reauthenticating, { type })).toEqual([
      { status: 'finished', ...lastAttempt, left: true },
      [{ type: 'notify', notice: { type: 'finished', outcome: 'not-created' } }],
    ]);
  },
);

test.each(['leave', 'abandon'] as const)('looks the intent up immediately on %s while a token may exist', (type) => {
  expect(transition(exampleContext, unsure, { type })).toEqual([
    { status: 'abandoning', attempt: { ...ambiguous, retries: 1 } },
    [{ type: 'retryLater', intentKey: 'key-1', retry: 1 }],
  ]);
});
