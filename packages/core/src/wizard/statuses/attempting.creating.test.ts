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

test('shows the secret, and notifies the host about the token', () => {
  expect(transition(exampleContext, { ...creating, leaving: true }, created)).toEqual([
    revealing,
    [{ type: 'notify', notice: { type: 'created', token } }],
  ]);
});

test('reports that the secret is gone if the response has no valid secret', () => {
  expect(transition(exampleContext, creating, createdWithoutSecret)).toEqual([
    secretGone,
    [{ type: 'notify', notice: { type: 'created', token } }],
  ]);
});

test('ends as pending if the token needs an approval', () => {
  expect(transition(exampleContext, creating, createdPending)).toEqual([pendingApproval, []]);
});

test.each<TokenApiErrorCode>(['invalid', 'policy', 'quota', 'forbidden', 'unavailable'])(
  'goes back to the review and keeps everything if the API refuses: %s',
  (code) => {
    const failure = new TokenApiError(code);

    expect(transition(exampleContext, creating, failed(failure))).toEqual([
      { ...reviewing, intent: sent, failure, lastAttempt },
      [],
    ]);
  },
);

test('shows the step that contains the refused field', () => {
  const issue = { step: 'name', field: 'name', message: 'The name is taken.' };
  const failure = new TokenApiError('policy', { issues: [issue] });
  const asking = { status: 'editing', step: 'name', drafts: filledDrafts, issues: [issue], returning: true };
  const shown = { ...asking, leaving: false, intent: sent, lastAttempt };

  expect(transition(exampleContext, creating, failed(failure))).toEqual([{ ...shown, failure }, []]);
  const taken = new TokenApiError('conflict', { issues: [issue], detail: 'The name is taken.' });
  expect(transition(exampleContext, creating, failed(taken))).toEqual([shown, []]);
});

test.each(['nowhere', 'forms'])('shows an issue of a skipped step on the review: %s', (step) => {
  const failure = new TokenApiError('invalid', { issues: [{ step, field: '', message: 'Wrong.' }] });

  expect(transition(exampleContext, creating, failed(failure))).toEqual([
    { ...reviewing, intent: sent, failure, lastAttempt },
    [],
  ]);
});

test('reloads the options after they changed', () => {
  const failure = new TokenApiError('options-changed');

  expect(transition(exampleContext, creating, failed(failure))).toEqual([
    { ...reviewing, intent: sent, failure, lastAttempt },
    [{ type: 'loadOptions' }],
  ]);
});

test('checks the result instead of reporting a failure if the response is lost', () => {
  expect(transition(exampleContext, creating, failed(unknownOutcome))).toEqual([reconciling, [retryLater]]);
});

test('looks the intent up after a lost response and a refusal, if the API has `findByIntent`', () => {
  expect(transition(exampleContext, { ...creating, attempt: ambiguous }, failed(quota))).toEqual([
    { ...reconciling, refusal: quota },
    [retryLater],
  ]);
});

test('looks the intent up after a refused second call, because the browser may have resent the first', () => {
  const again = { ...attempt, calls: 2 };

  expect(transition(exampleContext, { ...creating, attempt: again }, failed(quota, 2))).toEqual([
    { ...reconciling, attempt: { ...again, ambiguous: true, retries: 1 }, refusal: quota },
    [retryLater],
  ]);
  expect(transition(cannotLook, { ...creating, attempt: again }, failed(quota, 2))).toEqual([
    { ...reviewing, intent: { ...intent, calls: 2 }, failure: quota, lastAttempt },
    [],
  ]);
});

test('accepts a refusal after a lost response if the API looks up the key first and has no `findByIntent`', () => {
  expect(transition(cannotLook, { ...creating, attempt: ambiguous }, failed(quota))).toEqual([
    { ...reviewing, intent: sent, failure: quota, lastAttempt },
    [],
  ]);
});

test.each<TokenApiErrorCode>(['forbidden', 'unavailable'])(
  'retries after a lost response if the API rejects the call before reading it: %s',
  (code) => {
    const turnedAway = failed(new TokenApiError(code));

    expect(transition(cannotLook, { ...creating, attempt: ambiguous }, turnedAway)).toEqual([
      reconciling,
      [retryLater],
    ]);
  },
);

test('treats an unknown code as an unknown outcome', () => {
  const strange = new TokenApiError('teapot' as TokenApiErrorCode);

  expect(transition(exampleContext, creating, failed(strange))).toEqual([reconciling, [retryLater]]);
});

test('reports an unknown outcome if the API can neither replay an intent nor look it up', () => {
  for (const idempotency of ['none', 'replays-id'] as const) {
    expect(transition({ ...cannotLook, idempotency }, creating, failed(unknownOutcome))).toEqual([
      { ...unknown, attempt: ambiguous },
      [],
    ]);
  }
});

test('reports an unknown outcome after the last retry', () => {
  const tired = { ...ambiguous, retries: 5 };

  expect(transition(exampleContext, { ...creating, attempt: tired }, failed(unknownOutcome))).toEqual([
    { ...unknown, attempt: tired },
    [],
  ]);
});

test('waits as long as `retryAfter` says, at most a minute, or a second without a valid delay', () => {
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

test('stops waiting after the last retry', () => {
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

test('waits while the API reports that this request is in flight', () => {
  const inFlight = new TokenApiError('conflict', { retryAfter: 1000 });

  expect(transition(exampleContext, creating, failed(inFlight))).toEqual([
    {
      status: 'waiting',
      drafts: filledDrafts,
      leaving: false,
      attempt: { ...ambiguous, retries: 1 },
      until: 2000,
      inFlight: true,
    },
    [{ type: 'wait', intentKey: 'key-1', until: 2000 }],
  ]);
});

test('treats a conflict as a refusal if the API has no idempotency', () => {
  const failure = new TokenApiError('conflict', { retryAfter: 1000 });

  expect(transition({ ...exampleContext, idempotency: 'none' }, creating, failed(failure))).toEqual([
    { ...reviewing, intent: sent, failure, lastAttempt },
    [],
  ]);
});

const keySpent = new TokenApiError('conflict');

test('looks up an intent whose key the API already knows, and keeps the refusal for the review', () => {
  expect(transition(exampleContext, creating, failed(keySpent))).toEqual([
    { ...reconciling, refusal: keySpent },
    [retryLater],
  ]);
});

test('does not treat a known key as proof that no token exists if the API has no `findByIntent`', () => {
  for (const idempotency of ['replays-id', 'replays-secret'] as const) {
    for (const before of [attempt, ambiguous]) {
      expect(transition({ ...cannotLook, idempotency }, { ...creating, attempt: before }, failed(keySpent))).toEqual([
        { ...unknown, attempt: ambiguous },
        [],
      ]);
    }
  }
});

test('treats a conflict with issues as a refusal', () => {
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

test('treats a conflict without details as a refusal if the API has no intent keys', () => {
  expect(transition({ ...exampleContext, idempotency: 'none' }, creating, failed(keySpent))).toEqual([
    { ...reviewing, intent: sent, failure: keySpent, lastAttempt },
    [],
  ]);
});

test.each(['unauthenticated', 'reauthentication-required'] as const)(
  'asks the host to sign the user in: %s',
  (code) => {
    const challenge = { maxAge: 60 };
    const signIn = { type: 'reauthenticate', intentKey: 'key-1', challenge: {} };
    const after = { ...reauthenticating, attempt: { ...attempt, retries: 1 } };

    expect(transition(exampleContext, creating, failed(new TokenApiError(code)))).toEqual([after, [signIn]]);
    expect(transition(exampleContext, creating, failed(new TokenApiError(code, { challenge })))).toEqual([
      after,
      [{ ...signIn, challenge }],
    ]);
    const said = failed(new TokenApiError(code, { challenge, detail: 'The code was wrong.' }));
    expect(transition(exampleContext, creating, said)[1]).toEqual([
      { ...signIn, challenge: { ...challenge, detail: 'The code was wrong.' } },
    ]);
  },
);

test('goes back to the review if the host cannot sign the user in, or if repeated sign-ins are not enough', () => {
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

test('asks the user before the wizard closes, and continues the call in the meantime', () => {
  const leaving = { ...creating, leaving: true };

  expect(transition(exampleContext, creating, { type: 'close' })).toEqual([leaving, []]);
  expect(transition(exampleContext, leaving, { type: 'stay' })).toEqual([creating, []]);
  expect(transition(exampleContext, leaving, failed(unknownOutcome))).toEqual([
    { ...reconciling, leaving: true },
    [retryLater],
  ]);
});

test.each(['leave', 'abandon'] as const)('waits for the end of the call after the user has left: %s', (type) => {
  expect(transition(exampleContext, creating, { type })).toEqual([{ status: 'abandoning', attempt }, []]);
});
