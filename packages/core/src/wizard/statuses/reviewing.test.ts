import { expect, test } from 'vitest';
import { TokenApiError } from '../../api/tokenApiError.ts';
import { exampleContext, filledDrafts, filledRequest } from '../testing/exampleContext.ts';
import {
  attempt,
  created,
  createdPending,
  createdWithoutSecret,
  intent,
  pendingApproval,
  revealing,
  reviewing,
  secretGone,
  token,
} from '../testing/exampleSnapshots.ts';
import { transition } from '../transition.ts';

const failure = new TokenApiError('quota');
const lastAttempt = { outcome: 'not-created', intentKey: 'key-1' } as const;

test('sends the request that is shown, once, under its own key', () => {
  expect(transition(exampleContext, reviewing, { type: 'create' })).toEqual([
    { status: 'creating', drafts: filledDrafts, leaving: false, attempt },
    [{ type: 'createToken', intent: { ...intent, calls: 1 } }],
  ]);
});

test('sends the same request again under the same key, as a call of its own', () => {
  const again = { ...reviewing, intent: { ...intent, calls: 2 }, failure, lastAttempt };

  expect(transition(exampleContext, again, { type: 'create' })).toEqual([
    { status: 'creating', drafts: filledDrafts, leaving: false, attempt: { ...attempt, calls: 3 } },
    [{ type: 'createToken', intent: { ...intent, calls: 3 } }],
  ]);
});

test('shows the step instead that has become wrong since the review', () => {
  const stale = { ...reviewing, drafts: { ...filledDrafts, name: { name: '' } }, lastAttempt };
  const issues = [{ step: 'name', field: 'name', message: 'Enter a name.' }];

  expect(transition(exampleContext, stale, { type: 'create' })).toEqual([
    {
      status: 'editing',
      step: 'name',
      drafts: stale.drafts,
      issues,
      returning: true,
      leaving: false,
      intent,
      lastAttempt,
    },
    [],
  ]);
});

test('goes back to the last step that was asked', () => {
  expect(transition(exampleContext, { ...reviewing, failure, lastAttempt }, { type: 'back' })).toEqual([
    {
      status: 'editing',
      step: 'scope',
      drafts: filledDrafts,
      issues: [],
      returning: false,
      leaving: false,
      intent,
      lastAttempt,
    },
    [],
  ]);
});

test('goes to the step that the person wants to edit, and back here from it', () => {
  expect(transition(exampleContext, reviewing, { type: 'edit', step: 'name' })).toEqual([
    { status: 'editing', step: 'name', drafts: filledDrafts, issues: [], returning: true, leaving: false, intent },
    [],
  ]);
});

test('does not edit a step that this person is not asked', () => {
  expect(transition(exampleContext, reviewing, { type: 'edit', step: 'forms' })).toEqual([reviewing, []]);
});

test('asks before it closes, for the request would be lost', () => {
  const leaving = { ...reviewing, leaving: true };

  expect(transition(exampleContext, reviewing, { type: 'close' })).toEqual([leaving, []]);
  expect(transition(exampleContext, leaving, { type: 'stay' })).toEqual([reviewing, []]);
});

test.each(['leave', 'abandon'] as const)('ends on %s with nothing attempted', (type) => {
  expect(transition(exampleContext, reviewing, { type })).toEqual([
    { status: 'finished', outcome: null, left: true },
    [{ type: 'notify', notice: { type: 'finished', outcome: null } }],
  ]);
});

test.each(['leave', 'abandon'] as const)(
  'looks on %s for a token of the attempt that nobody knows the end of',
  (type) => {
    const unsure = { ...reviewing, lastAttempt: { outcome: 'unknown', intentKey: 'key-0' } } as const;

    expect(transition(exampleContext, unsure, { type })).toEqual([
      {
        status: 'withdrawing',
        attempt: { key: 'key-0', request: {}, calls: 0, retries: 1, ambiguous: false },
      },
      [{ type: 'retryLater', intentKey: 'key-0', retry: 1 }],
    ]);
  },
);

test.each(['leave', 'abandon'] as const)('revokes on %s a token that came late and may be alive', (type) => {
  const late = { ...reviewing, lastAttempt: { outcome: 'created-secret-gone', intentKey: 'key-0', token } } as const;

  expect(transition(exampleContext, late, { type })).toEqual([
    {
      status: 'withdrawing',
      attempt: { key: 'key-0', request: {}, calls: 0, retries: 0, ambiguous: false },
      token,
    },
    [{ type: 'revokeToken', tokenId: 'tok_1' }],
  ]);
});

test('shows the secret, or what there is to say, when the request was answered after all', () => {
  const notify = { type: 'notify', notice: { type: 'created', token } };

  expect(transition(exampleContext, reviewing, created)).toEqual([revealing, [notify]]);
  expect(transition(exampleContext, reviewing, createdWithoutSecret)).toEqual([secretGone, [notify]]);
  expect(transition(exampleContext, reviewing, createdPending)).toEqual([pendingApproval, []]);
});

test('keeps the request on the page when a token comes of the one before it', () => {
  const stale = { ...created, intentKey: 'key-0' };
  const unsure = { ...reviewing, lastAttempt: { outcome: 'unknown', intentKey: 'key-0' } } as const;
  const known = { outcome: 'created-secret-gone', intentKey: 'key-0', token } as const;
  const [snapshot] = transition(exampleContext, unsure, stale);

  expect(snapshot).toEqual({ ...reviewing, lastAttempt: known });
});

test('checks the request against options that have changed, and keeps saying what went wrong', () => {
  const event = { type: 'optionsLoaded', options: exampleContext.options } as const;
  const refused = { ...reviewing, failure, lastAttempt };

  expect(transition(exampleContext, refused, event)).toEqual([refused, []]);
  expect(transition({ ...exampleContext, steps: exampleContext.steps.slice(0, 1) }, refused, event)).toEqual([
    { ...refused, intent: { key: 'key-2', request: { name: filledRequest.name }, calls: 0 } },
    [],
  ]);
});
