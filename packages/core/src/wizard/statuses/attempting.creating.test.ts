import { expect, test } from 'vitest';
import { exampleContext, filledDrafts } from '../../../test/wizard/exampleContext.ts';
import {
  ambiguous,
  attempt,
  created,
  createdPending,
  createdWithoutSecret,
  creating,
  failed,
  intent,
  pendingApproval,
  quota,
  reauthenticating,
  reconciling,
  revealing,
  reviewing,
  secretGone,
  token,
  unknown,
  unknownOutcome,
} from '../../../test/wizard/exampleSnapshots.ts';
import { TokenApiError, type TokenApiErrorCode } from '../../api/tokenApiError.ts';
import { transition } from '../transition.ts';

const sent = { ...intent, calls: 1 };
const lastAttempt = { outcome: 'not-created', intentKey: 'key-1' } as const;
const retryLater = { type: 'retryLater', intentKey: 'key-1', retry: 1 };
const cannotLook = { ...exampleContext, can: { ...exampleContext.can, findByIntent: false } };

test('shows the secret, and tells the host of the token', () => {
  expect(transition(exampleContext, { ...creating, leaving: true }, created)).toEqual([
    revealing,
    [{ type: 'notify', notice: { type: 'created', token } }],
  ]);
});

test('says that the secret is gone where the answer has none that can be shown', () => {
  expect(transition(exampleContext, creating, createdWithoutSecret)).toEqual([
    secretGone,
    [{ type: 'notify', notice: { type: 'created', token } }],
  ]);
});

test('says that somebody else decides', () => {
  expect(transition(exampleContext, creating, createdPending)).toEqual([pendingApproval, []]);
});

test.each<TokenApiErrorCode>(['invalid', 'policy', 'quota', 'forbidden', 'unavailable'])(
  'goes back to the review with all kept when the API refuses: %s',
  (code) => {
    const failure = new TokenApiError(code);

    expect(transition(exampleContext, creating, failed(failure))).toEqual([
      { ...reviewing, intent: sent, failure, lastAttempt },
      [],
    ]);
  },
);

test('shows what is wrong on the step that it belongs to', () => {
  const issue = { step: 'name', field: 'name', message: 'The name is taken.' };
  const failure = new TokenApiError('conflict', { issues: [issue] });

  expect(transition(exampleContext, creating, failed(failure))).toEqual([
    {
      status: 'editing',
      step: 'name',
      drafts: filledDrafts,
      issues: [issue],
      returning: true,
      leaving: false,
      intent: sent,
      failure,
      lastAttempt,
    },
    [],
  ]);
});

test.each(['nowhere', 'forms'])('shows on the review what is wrong with a step that is not asked: %s', (step) => {
  const failure = new TokenApiError('invalid', { issues: [{ step, field: '', message: 'Wrong.' }] });

  expect(transition(exampleContext, creating, failed(failure))).toEqual([
    { ...reviewing, intent: sent, failure, lastAttempt },
    [],
  ]);
});

test('loads the options anew when they have changed', () => {
  const failure = new TokenApiError('options-changed');

  expect(transition(exampleContext, creating, failed(failure))).toEqual([
    { ...reviewing, intent: sent, failure, lastAttempt },
    [{ type: 'loadOptions' }],
  ]);
});

test('finds out instead of announcement "failed" when the answer is lost', () => {
  expect(transition(exampleContext, creating, failed(unknownOutcome))).toEqual([reconciling, [retryLater]]);
});

test('looks before it believes a refusal that comes after a lost answer, where one can look', () => {
  expect(transition(exampleContext, { ...creating, attempt: ambiguous }, failed(quota))).toEqual([
    { ...reconciling, refusal: quota },
    [retryLater],
  ]);
});

test('believes a refusal after a lost answer where the API looks its key up first and nobody else can look', () => {
  expect(transition(cannotLook, { ...creating, attempt: ambiguous }, failed(quota))).toEqual([
    { ...reviewing, intent: sent, failure: quota, lastAttempt },
    [],
  ]);
});

test.each<TokenApiErrorCode>(['forbidden', 'unavailable'])(
  'asks again after a lost answer when it is turned away at the door: %s',
  (code) => {
    const turnedAway = failed(new TokenApiError(code));

    expect(transition(cannotLook, { ...creating, attempt: ambiguous }, turnedAway)).toEqual([
      reconciling,
      [retryLater],
    ]);
  },
);

test('takes a code that it does not know for an answer that tells nothing', () => {
  const strange = new TokenApiError('teapot' as TokenApiErrorCode);

  expect(transition(exampleContext, creating, failed(strange))).toEqual([reconciling, [retryLater]]);
});

test('says that it does not know, where the API can neither replay nor be looked at', () => {
  for (const idempotency of ['none', 'replays-id'] as const) {
    expect(transition({ ...cannotLook, idempotency }, creating, failed(unknownOutcome))).toEqual([
      { ...unknown, attempt: ambiguous },
      [],
    ]);
  }
});

test('says that it does not know when it has asked often enough', () => {
  const tired = { ...ambiguous, retries: 5 };

  expect(transition(exampleContext, { ...creating, attempt: tired }, failed(unknownOutcome))).toEqual([
    { ...unknown, attempt: tired },
    [],
  ]);
});

test('waits as long as the API asks, no longer than a minute, and a second where it asks for nothing that can be waited for', () => {
  const waiting = { status: 'waiting', drafts: filledDrafts, leaving: false, attempt: { ...attempt, retries: 1 } };

  for (const [retryAfter, until] of [
    [2000, 3000],
    [3_600_000, 61_000],
    [Number.POSITIVE_INFINITY, 61_000],
    [0, 2000],
    [-5000, 2000],
    [Number.NaN, 2000],
    [undefined, 2000],
  ] as const) {
    const paused = new TokenApiError('rate-limited', retryAfter === undefined ? {} : { retryAfter });
    expect(transition(exampleContext, creating, failed(paused))).toEqual([
      { ...waiting, until },
      [{ type: 'wait', intentKey: 'key-1', until }],
    ]);
  }
});

test('gives up waiting when it has waited often enough', () => {
  const failure = new TokenApiError('rate-limited');
  const tired = { ...creating, attempt: { ...attempt, retries: 5 } };

  expect(transition(exampleContext, tired, failed(failure))).toEqual([
    { ...reviewing, intent: sent, failure, lastAttempt },
    [],
  ]);
  expect(transition(exampleContext, { ...tired, attempt: { ...ambiguous, retries: 5 } }, failed(failure))).toEqual([
    unknown,
    [],
  ]);
});

test('waits for its own request where the API says that it is still under way', () => {
  const inFlight = new TokenApiError('conflict', { retryAfter: 1000 });

  expect(transition(exampleContext, creating, failed(inFlight))).toEqual([
    {
      status: 'waiting',
      drafts: filledDrafts,
      leaving: false,
      attempt: { ...ambiguous, retries: 1 },
      until: 2000,
    },
    [{ type: 'wait', intentKey: 'key-1', until: 2000 }],
  ]);
});

test('takes a conflict for a refusal where the API knows no intents that could be under way', () => {
  const failure = new TokenApiError('conflict', { retryAfter: 1000 });

  expect(transition({ ...exampleContext, idempotency: 'none' }, creating, failed(failure))).toEqual([
    { ...reviewing, intent: sent, failure, lastAttempt },
    [],
  ]);
});

const keySpent = new TokenApiError('conflict');

test('looks what became of a key that the API knows already, and takes the refusal along', () => {
  expect(transition(exampleContext, creating, failed(keySpent))).toEqual([
    { ...reconciling, refusal: keySpent },
    [retryLater],
  ]);
});

test('does not take a key that is known already for proof of no token, where nobody can look', () => {
  for (const idempotency of ['replays-id', 'replays-secret'] as const) {
    for (const before of [attempt, ambiguous]) {
      expect(transition({ ...cannotLook, idempotency }, { ...creating, attempt: before }, failed(keySpent))).toEqual([
        { ...unknown, attempt: ambiguous },
        [],
      ]);
    }
  }
});

test('takes for a refusal what says more than that the key is known', () => {
  const issues = [{ step: 'nowhere', field: '', message: 'Taken.' }];
  const refusals = [
    new TokenApiError('quota', { retryAfter: 1000 }),
    new TokenApiError('conflict', { retryAfter: 1000, issues }),
    new TokenApiError('conflict', { issues }),
  ];

  for (const failure of refusals) {
    expect(transition(exampleContext, creating, failed(failure))).toEqual([
      { ...reviewing, intent: sent, failure, lastAttempt },
      [],
    ]);
  }
});

test('takes a bare conflict for a refusal where the API knows no keys', () => {
  expect(transition({ ...exampleContext, idempotency: 'none' }, creating, failed(keySpent))).toEqual([
    { ...reviewing, intent: sent, failure: keySpent, lastAttempt },
    [],
  ]);
});

test.each(['unauthenticated', 'reauthentication-required'] as const)(
  'asks the host to sign the person in: %s',
  (code) => {
    const challenge = { maxAge: 60 };
    const signIn = { type: 'reauthenticate', intentKey: 'key-1' };
    const after = { ...reauthenticating, attempt: { ...attempt, retries: 1 } };

    expect(transition(exampleContext, creating, failed(new TokenApiError(code)))).toEqual([after, [signIn]]);
    expect(transition(exampleContext, creating, failed(new TokenApiError(code, { challenge })))).toEqual([
      after,
      [{ ...signIn, challenge }],
    ]);
  },
);

test('goes back to the review where nobody can sign the person in, or no sign-in is enough', () => {
  const failure = new TokenApiError('unauthenticated');
  const cannotSignIn = { ...exampleContext, can: { ...exampleContext.can, reauthenticate: false } };
  const refused = { ...reviewing, intent: sent, failure, lastAttempt };
  const tired = { ...creating, attempt: { ...attempt, retries: 5 } };

  expect(transition(cannotSignIn, creating, failed(failure))).toEqual([refused, []]);
  expect(transition(exampleContext, tired, failed(failure))).toEqual([refused, []]);
  expect(transition(cannotSignIn, { ...creating, attempt: ambiguous }, failed(failure))).toEqual([
    { ...unknown, attempt: ambiguous },
    [],
  ]);
});

test('asks before it closes, and goes on meanwhile', () => {
  const leaving = { ...creating, leaving: true };

  expect(transition(exampleContext, creating, { type: 'close' })).toEqual([leaving, []]);
  expect(transition(exampleContext, leaving, { type: 'stay' })).toEqual([creating, []]);
  expect(transition(exampleContext, leaving, failed(unknownOutcome))).toEqual([
    { ...reconciling, leaving: true },
    [retryLater],
  ]);
});

test.each(['leave', 'abandon'] as const)('follows the call to its end when the person goes: %s', (type) => {
  expect(transition(exampleContext, creating, { type })).toEqual([{ status: 'withdrawing', attempt }, []]);
});
