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

test('goes back to the last step of a person who is asked more', () => {
  const drafts = { ...filledDrafts, scope: { scope: 'some' }, forms: { forms: 'Contact' } };

  expect(transition(exampleContext, { ...reviewing, drafts }, { type: 'back' })[0]).toMatchObject({ step: 'forms' });
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
        attempt: { intentKey: 'key-0', request: {}, calls: 0, retries: 1, ambiguous: false },
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
      attempt: { intentKey: 'key-0', request: {}, calls: 0, retries: 0, ambiguous: false },
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

test('checks the request against options that have changed, and keeps announcement what went wrong', () => {
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

test('shows the step instead whose answer new options have taken, and says so there', () => {
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

test('what new options changed is said until the person edits', () => {
  const told = { ...reviewing, optionsNotes: ['Forms is no longer offered.'], unticked: ['linked'] };

  expect(transition(exampleContext, told, { type: 'edit', step: 'name' })).toEqual([
    { status: 'editing', step: 'name', drafts: filledDrafts, issues: [], returning: true, leaving: false, intent },
    [],
  ]);
});

/** A finding that must be acknowledged, another that need not be, and a fix that renames the token. */
const watched: WizardContext = {
  ...exampleContext,
  findingRules: [
    ({ request }) => [
      { id: 'linked', severity: 'danger', message: 'A link chose it.', fixes: [], mustAcknowledge: true },
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
const tick = (finding: string, isTicked = true) => ({ type: 'tick', finding, isTicked }) as const;
const ticked = { ...reviewing, intent: { ...intent, ticked: ['linked'] } };

test('does not create while a finding wants a tick, and says which', () => {
  const asked = { ...reviewing, unticked: ['linked'] };

  expect(transition(watched, reviewing, { type: 'create' })).toEqual([asked, []]);
  expect(transition(watched, asked, tick('linked'))).toEqual([ticked, []]);
});

test('creates once all that want a tick have one', () => {
  expect(transition(watched, ticked, { type: 'create' })).toEqual([
    { status: 'creating', drafts: filledDrafts, leaving: false, attempt: { ...attempt, ticked: ['linked'] } },
    [{ type: 'createToken', intent: { ...intent, calls: 1, ticked: ['linked'] } }],
  ]);
});

test('a tick can be taken back, and then holds the token up again', () => {
  const unticked = { ...reviewing, intent: { ...intent, ticked: [] } };

  expect(transition(watched, ticked, tick('linked', false))).toEqual([unticked, []]);
  expect(transition(watched, unticked, { type: 'create' })).toEqual([{ ...unticked, unticked: ['linked'] }, []]);
});

test('each finding that wants a tick has its own', () => {
  const twice: WizardContext = {
    ...exampleContext,
    findingRules: [
      () => ['one', 'two'].map((id) => ({ id, severity: 'danger', message: '!', fixes: [], mustAcknowledge: true })),
    ],
  };
  const [asked] = transition(twice, reviewing, { type: 'create' });
  const [half] = transition(twice, asked, tick('two'));
  const [all] = transition(twice, half, tick('one'));

  expect(asked).toEqual({ ...reviewing, unticked: ['one', 'two'] });
  expect(half).toEqual({ ...reviewing, intent: { ...intent, ticked: ['two'] }, unticked: ['one'] });
  expect(all).toEqual({ ...reviewing, intent: { ...intent, ticked: ['two', 'one'] } });
  expect(transition(twice, all, tick('two', false))[0]).toEqual({
    ...reviewing,
    intent: { ...intent, ticked: ['one'] },
  });
});

test('ticks nothing that does not ask for it', () => {
  expect(transition(watched, reviewing, tick('name'))).toEqual([reviewing, []]);
  expect(transition(watched, reviewing, tick('gone'))).toEqual([reviewing, []]);
});

test('a tick is for the request that was seen: it outlives a look at a step, and not a change', () => {
  const [seen] = transition(watched, ticked, { type: 'edit', step: 'name' });
  const [same] = transition(watched, seen, { type: 'next' });
  const [changed] = transition(watched, seen, { type: 'next', draft: { name: 'Other' } });

  expect(same).toEqual(ticked);
  expect(changed).toMatchObject({ status: 'reviewing', intent: { intentKey: 'key-2', request: { name: 'Other' } } });
  expect(transition(watched, changed, { type: 'create' })[0]).toMatchObject({ unticked: ['linked'] });
});

test('a tick that the API has heard of holds for the next try', () => {
  const [creating] = transition(watched, ticked, { type: 'create' });
  const [refused] = transition(watched, creating, failed(quota));

  expect(transition(watched, refused, { type: 'create' })[0]).toMatchObject({ status: 'creating' });
});

test('mends what a finding says, and reviews what came of it as another request', () => {
  const mended = { ...filledDrafts, name: { name: 'Nightly' } };

  expect(transition(watched, { ...ticked, failure, lastAttempt }, fix('name', 'rename'))).toEqual([
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

test('leads to the step where a fix needs an answer', () => {
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

test('a fix that is not on the page changes nothing', () => {
  expect(transition(watched, reviewing, fix('name', 'gone'))).toEqual([reviewing, []]);
  expect(transition(watched, reviewing, fix('gone', 'rename'))).toEqual([reviewing, []]);
});
