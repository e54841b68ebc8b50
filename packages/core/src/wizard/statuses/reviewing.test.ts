import { expect, test } from 'vitest';
import { exampleContext, filledDrafts, filledRequest } from '../../../test/wizard/exampleContext.ts';
import {
  attempt,
  created,
  createdPending,
  createdWithoutSecret,
  failed,
  intent,
  pendingApproval,
  quota,
  revealing,
  reviewing,
  secretGone,
  token,
} from '../../../test/wizard/exampleSnapshots.ts';
import { TokenApiError } from '../../api/tokenApiError.ts';
import type { Step } from '../step.ts';
import { transition } from '../transition.ts';
import type { WizardContext } from '../wizardContext.ts';

const failure = new TokenApiError('quota');
const fix = (finding: string, id: string) => ({ type: 'fix', finding, fix: id }) as const;
const lastAttempt = { outcome: 'not-created', intentKey: 'key-1' } as const;

test('sends the shown request once, with its own key', () => {
  expect(transition(exampleContext, reviewing, { type: 'create' })).toEqual([
    { status: 'creating', drafts: filledDrafts, leaving: false, attempt },
    [{ type: 'createToken', intent: { ...intent, calls: 1 } }],
  ]);
});

test('sends the same request again with the same key, as a new call', () => {
  const again = { ...reviewing, intent: { ...intent, calls: 2 }, failure, lastAttempt };

  expect(transition(exampleContext, again, { type: 'create' })).toEqual([
    { status: 'creating', drafts: filledDrafts, leaving: false, attempt: { ...attempt, calls: 3 } },
    [{ type: 'createToken', intent: { ...intent, calls: 3 } }],
  ]);
});

test('creates no token if a step has become invalid since the review, and shows that step', () => {
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

test('goes back to the last shown step', () => {
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

test('goes back to the last step even if the user’s input made it necessary', () => {
  const drafts = { ...filledDrafts, scope: { scope: 'some' }, forms: { forms: 'Contact' } };

  expect(transition(exampleContext, { ...reviewing, drafts }, { type: 'back' })[0]).toMatchObject({ step: 'forms' });
});

test('opens a step for an edit, and returns from it', () => {
  expect(transition(exampleContext, reviewing, { type: 'edit', step: 'name' })).toEqual([
    { status: 'editing', step: 'name', drafts: filledDrafts, issues: [], returning: true, leaving: false, intent },
    [],
  ]);
});

test('does not edit a skipped step', () => {
  expect(transition(exampleContext, reviewing, { type: 'edit', step: 'forms' })).toEqual([reviewing, []]);
});

test('asks the user before the wizard closes, because they would lose the request', () => {
  const leaving = { ...reviewing, leaving: true };

  expect(transition(exampleContext, reviewing, { type: 'close' })).toEqual([leaving, []]);
  expect(transition(exampleContext, leaving, { type: 'stay' })).toEqual([reviewing, []]);
});

test.each(['leave', 'abandon'] as const)('ends on %s without an attempt', (type) => {
  expect(transition(exampleContext, reviewing, { type })).toEqual([
    { status: 'finished', outcome: null, left: true },
    [{ type: 'notify', notice: { type: 'finished', outcome: null } }],
  ]);
});

test.each(['leave', 'abandon'] as const)('on %s, looks for the token of an attempt with an unknown outcome', (type) => {
  const unsure = { ...reviewing, lastAttempt: { outcome: 'unknown', intentKey: 'key-0' } } as const;

  expect(transition(exampleContext, unsure, { type })).toEqual([
    {
      status: 'abandoning',
      attempt: { intentKey: 'key-0', request: {}, calls: 0, retries: 1, ambiguous: false },
    },
    [{ type: 'retryLater', intentKey: 'key-0', retry: 1 }],
  ]);
});

test.each(['leave', 'abandon'] as const)('on %s, revokes a late token that may be active', (type) => {
  const late = { ...reviewing, lastAttempt: { outcome: 'created-secret-gone', intentKey: 'key-0', token } } as const;

  expect(transition(exampleContext, late, { type })).toEqual([
    {
      status: 'abandoning',
      attempt: { intentKey: 'key-0', request: {}, calls: 0, retries: 0, ambiguous: false },
      token,
    },
    [{ type: 'revokeToken', tokenId: 'tok_1' }],
  ]);
});

test('shows the secret or the outcome if a late response to the request arrives', () => {
  const notify = { type: 'notify', notice: { type: 'created', token } };

  expect(transition(exampleContext, reviewing, created)).toEqual([revealing, [notify]]);
  expect(transition(exampleContext, reviewing, createdWithoutSecret)).toEqual([secretGone, [notify]]);
  expect(transition(exampleContext, reviewing, createdPending)).toEqual([pendingApproval, []]);
});

test('keeps showing the request when a token of the previous request arrives', () => {
  const stale = { ...created, intentKey: 'key-0' };
  const unsure = { ...reviewing, lastAttempt: { outcome: 'unknown', intentKey: 'key-0' } } as const;
  const known = { outcome: 'created-secret-gone', intentKey: 'key-0', token } as const;
  const [snapshot] = transition(exampleContext, unsure, stale);

  expect(snapshot).toEqual({ ...reviewing, lastAttempt: known });
});

test('validates the request against changed options, and keeps the failure', () => {
  const { options } = exampleContext;
  const event = { type: 'optionsLoaded', options } as const;
  const refused = { ...reviewing, failure, lastAttempt };
  const useOptions = { type: 'useOptions', options };
  const optionsNotes = ['options.untouched'];

  expect(transition(exampleContext, refused, event)).toEqual([{ ...refused, optionsNotes }, [useOptions]]);
  expect(transition({ ...exampleContext, steps: exampleContext.steps.slice(0, 1) }, refused, event)).toEqual([
    { ...refused, optionsNotes, intent: { intentKey: 'key-2', request: { name: filledRequest.name }, calls: 0 } },
    [useOptions],
  ]);
});

test('shows a step whose choice the new options removed, with a note', () => {
  const { options } = exampleContext;
  const [name, ...others] = exampleContext.steps;
  const emptied = { ...name, adaptDraft: () => ({ draft: { name: '' }, notes: ['The name is gone.'] }) } as Step;
  const context = { ...exampleContext, steps: [emptied, ...others] };

  expect(transition(context, { ...reviewing, failure, lastAttempt }, { type: 'optionsLoaded', options })).toEqual([
    {
      status: 'editing',
      step: 'name',
      drafts: { ...filledDrafts, name: { name: '' } },
      issues: [{ step: 'name', field: 'name', message: 'Enter a name.' }],
      returning: true,
      leaving: false,
      intent,
      failure,
      lastAttempt,
      optionsNotes: ['The name is gone.'],
    },
    [{ type: 'useOptions', options }],
  ]);
});

test('shows the notes about new options until the user edits', () => {
  const told = { ...reviewing, optionsNotes: ['Forms is no longer offered.'], unaccepted: ['linked'] };

  expect(transition(exampleContext, told, { type: 'edit', step: 'name' })).toEqual([
    { status: 'editing', step: 'name', drafts: filledDrafts, issues: [], returning: true, leaving: false, intent },
    [],
  ]);
});

const watched: WizardContext = {
  ...exampleContext,
  findingRules: [
    ({ request }) => [
      { id: 'linked', severity: 'danger', message: 'A link chose it.', fixes: [], mustAccept: true },
      {
        id: 'name',
        severity: 'notice',
        message: `“${(request as { name: string }).name}” is a poor name.`,
        fixes: [
          {
            id: 'rename',
            label: 'Rename',
            step: 'name',
            apply: (drafts) => ({ ...drafts, name: { name: 'Nightly' } }),
          },
          { id: 'empty', label: 'Empty', step: 'name', apply: (drafts) => ({ ...drafts, name: { name: '' } }) },
        ],
      },
    ],
  ],
};
const accept = (finding: string, isAccepted = true) => ({ type: 'accept', finding, isAccepted }) as const;
const accepted = { ...reviewing, intent: { ...intent, accepted: ['linked'] } };

test('creates no token until the user accepts a finding that requires it, and lists that finding', () => {
  const asked = { ...reviewing, unaccepted: ['linked'] };

  expect(transition(watched, reviewing, { type: 'create' })).toEqual([asked, []]);
  expect(transition(watched, asked, accept('linked'))).toEqual([accepted, []]);
});

test('creates the token after the user has accepted each finding that requires it', () => {
  expect(transition(watched, accepted, { type: 'create' })).toEqual([
    { status: 'creating', drafts: filledDrafts, leaving: false, attempt: { ...attempt, accepted: ['linked'] } },
    [{ type: 'createToken', intent: { ...intent, calls: 1, accepted: ['linked'] } }],
  ]);
});

test('blocks the creation again after the user withdraws the acceptance of a finding', () => {
  const unaccepted = { ...reviewing, intent: { ...intent, accepted: [] } };

  expect(transition(watched, accepted, accept('linked', false))).toEqual([unaccepted, []]);
  expect(transition(watched, unaccepted, { type: 'create' })).toEqual([{ ...unaccepted, unaccepted: ['linked'] }, []]);
});

test('records separately for each finding whether the user has accepted it', () => {
  const twice: WizardContext = {
    ...exampleContext,
    findingRules: [
      () => ['one', 'two'].map((id) => ({ id, severity: 'danger', message: '!', fixes: [], mustAccept: true })),
    ],
  };
  const [asked] = transition(twice, reviewing, { type: 'create' });
  const [half] = transition(twice, asked, accept('two'));
  const [all] = transition(twice, half, accept('one'));

  expect(asked).toEqual({ ...reviewing, unaccepted: ['one', 'two'] });
  expect(half).toEqual({ ...reviewing, intent: { ...intent, accepted: ['two'] }, unaccepted: ['one'] });
  expect(all).toEqual({ ...reviewing, intent: { ...intent, accepted: ['two', 'one'] } });
  expect(transition(twice, all, accept('two', false))[0]).toEqual({
    ...reviewing,
    intent: { ...intent, accepted: ['one'] },
  });
});

test('ignores the acceptance of a finding that does not require it', () => {
  expect(transition(watched, reviewing, accept('name'))).toEqual([reviewing, []]);
  expect(transition(watched, reviewing, accept('gone'))).toEqual([reviewing, []]);
});

test('keeps the accepted findings after a visit to a step, and forgets them after a change', () => {
  const [seen] = transition(watched, accepted, { type: 'edit', step: 'name' });
  const [same] = transition(watched, seen, { type: 'next' });
  const [changed] = transition(watched, seen, { type: 'next', draft: { name: 'Other' } });

  expect(same).toEqual(accepted);
  expect(changed).toMatchObject({ status: 'reviewing', intent: { intentKey: 'key-2', request: { name: 'Other' } } });
  expect(transition(watched, changed, { type: 'create' })[0]).toMatchObject({ unaccepted: ['linked'] });
});

test('keeps the accepted findings of a sent request for the next try', () => {
  const [creating] = transition(watched, accepted, { type: 'create' });
  const [refused] = transition(watched, creating, failed(quota));

  expect(transition(watched, refused, { type: 'create' })[0]).toMatchObject({ status: 'creating' });
});

test('applies a fix, and reviews the changed request with a new intent', () => {
  const mended = { ...filledDrafts, name: { name: 'Nightly' } };

  expect(transition(watched, { ...accepted, failure, lastAttempt }, fix('name', 'rename'))).toEqual([
    {
      status: 'reviewing',
      drafts: mended,
      leaving: false,
      intent: { intentKey: 'key-2', request: { ...filledRequest, name: 'Nightly' }, calls: 0 },
      lastAttempt,
    },
    [],
  ]);
});

test('opens the step if a fix needs more input', () => {
  expect(transition(watched, reviewing, fix('name', 'empty'))).toEqual([
    {
      status: 'editing',
      step: 'name',
      drafts: { ...filledDrafts, name: { name: '' } },
      issues: [{ step: 'name', field: 'name', message: 'Enter a name.' }],
      returning: true,
      leaving: false,
      intent,
    },
    [],
  ]);
});

test('ignores a fix that is not on the page', () => {
  expect(transition(watched, reviewing, fix('name', 'gone'))).toEqual([reviewing, []]);
  expect(transition(watched, reviewing, fix('gone', 'rename'))).toEqual([reviewing, []]);
});

test('reviews replaced drafts, and keeps the intent while the request stays the same', () => {
  const refused = { ...reviewing, failure, lastAttempt };
  const prefill = (name: string) => ({ type: 'prefill', drafts: { name: { name } } }) as const;

  expect(transition(exampleContext, refused, prefill('CI'))).toEqual([{ ...reviewing, lastAttempt }, []]);
  expect(transition(exampleContext, refused, prefill('CD'))).toEqual([
    {
      ...reviewing,
      lastAttempt,
      drafts: { ...filledDrafts, name: { name: 'CD' } },
      intent: { intentKey: 'key-2', request: { ...filledRequest, name: 'CD' }, calls: 0 },
    },
    [],
  ]);
});
