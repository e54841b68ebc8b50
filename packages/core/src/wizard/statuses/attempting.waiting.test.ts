import { expect, test } from 'vitest';
import { exampleContext } from '../../../test/wizard/exampleContext.ts';
import {
  ambiguous,
  attempt,
  created,
  creating,
  intent,
  revealing,
  reviewing,
  token,
  waiting,
} from '../../../test/wizard/exampleSnapshots.ts';
import { transition } from '../transition.ts';

const lastAttempt = { outcome: 'not-created', intentKey: 'key-1' } as const;
const unproved = { outcome: 'unknown', intentKey: 'key-1' } as const;
const blindContext = { ...exampleContext, can: { ...exampleContext.can, findByIntent: false } };
const unsure = { ...waiting, attempt: { ...ambiguous, retries: 5 } };

test('sends the same request again after the wait', () => {
  expect(transition(exampleContext, waiting, { type: 'waitOver', intentKey: 'key-1', until: 3000 })).toEqual([
    { ...creating, attempt: { ...attempt, calls: 2 } },
    [{ type: 'createToken', intent: { ...intent, calls: 2 } }],
  ]);
});

test('ignores an outdated wait', () => {
  expect(transition(exampleContext, waiting, { type: 'waitOver', intentKey: 'key-1', until: 2000 })).toEqual([
    waiting,
    [],
  ]);
});

test('shows the secret if the response to an earlier call arrives in the meantime', () => {
  expect(transition(exampleContext, waiting, created)).toEqual([
    revealing,
    [{ type: 'notify', notice: { type: 'created', token } }],
  ]);
});

test('goes back to the review, and keeps the intent of the same request', () => {
  const back = { ...reviewing, intent: { ...intent, calls: 1 } };

  expect(transition(blindContext, waiting, { type: 'back' })).toEqual([{ ...back, lastAttempt }, []]);
  expect(transition(exampleContext, waiting, { type: 'back' })).toEqual([{ ...back, lastAttempt: unproved }, []]);
});

test('does not go back while a token may exist', () => {
  expect(transition(exampleContext, unsure, { type: 'back' })).toEqual([unsure, []]);
});

test('asks the user before the wizard closes', () => {
  const leaving = { ...waiting, leaving: true };

  expect(transition(exampleContext, waiting, { type: 'close' })).toEqual([leaving, []]);
  expect(transition(exampleContext, leaving, { type: 'stay' })).toEqual([waiting, []]);
});

test.each(['leave', 'abandon'] as const)(
  'ends without a token on %s if the API rejected every call and cannot look up intents',
  (type) => {
    expect(transition(blindContext, waiting, { type })).toEqual([
      { status: 'finished', ...lastAttempt, left: true },
      [{ type: 'notify', notice: { type: 'finished', outcome: 'not-created' } }],
    ]);
  },
);

test.each(['leave', 'abandon'] as const)(
  'looks the intent up on %s, because the browser may have resent the request',
  (type) => {
    expect(transition(exampleContext, waiting, { type })).toEqual([
      { status: 'abandoning', attempt: { ...attempt, retries: 1 } },
      [{ type: 'retryLater', intentKey: 'key-1', retry: 1 }],
    ]);
  },
);

test.each(['leave', 'abandon'] as const)('looks the intent up immediately on %s while a token may exist', (type) => {
  expect(transition(exampleContext, unsure, { type })).toEqual([
    { status: 'abandoning', attempt: { ...ambiguous, retries: 1 } },
    [{ type: 'retryLater', intentKey: 'key-1', retry: 1 }],
  ]);
});
