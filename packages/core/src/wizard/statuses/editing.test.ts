import { expect, test } from 'vitest';
import { emptyDrafts, exampleContext, filledDrafts, filledRequest } from '../../../test/wizard/exampleContext.ts';
import { created, createdPending, editing, intent, secret, token } from '../../../test/wizard/exampleSnapshots.ts';
import { TokenApiError } from '../../api/tokenApiError.ts';
import type { OptionsSwitch, Step } from '../step.ts';
import { transition } from '../transition.ts';

const lastAttempt = { outcome: 'not-created', intentKey: 'key-1' } as const;
const failure = new TokenApiError('quota');
const atScope = { ...editing, step: 'scope', drafts: filledDrafts } as const;
const limited = { ...filledDrafts, scope: { scope: 'some' } };

test('shows the next step, and keeps the drafts', () => {
  const event = { type: 'next', draft: { name: 'CI' } } as const;

  expect(transition(exampleContext, editing, event)).toEqual([atScope, []]);
});

test('no longer shows the failure, or the notes on changed options, on the next step', () => {
  const event = { type: 'next', draft: { name: 'CI' } } as const;

  expect(transition(exampleContext, { ...editing, failure }, event)).toEqual([atScope, []]);
  expect(transition(exampleContext, { ...editing, optionsNotes: ['A form is gone.'] }, event)).toEqual([atScope, []]);
});

test('shows the issues and stays, and keeps the drafts', () => {
  const issues = [{ step: 'name', field: 'name', message: 'Enter a name.' }];

  expect(transition(exampleContext, editing, { type: 'next', draft: { name: '' } })).toEqual([
    { ...editing, issues },
    [],
  ]);
});

test('shows the issues of a step other than the first', () => {
  const atForms = { ...atScope, step: 'forms', drafts: limited } as const;
  const issues = [{ step: 'forms', field: 'forms', message: 'Choose a form.' }];

  expect(transition(exampleContext, atForms, { type: 'next' })).toEqual([{ ...atForms, issues }, []]);
});

test('validates the saved draft if `next` has no draft', () => {
  expect(transition(exampleContext, { ...editing, drafts: filledDrafts }, { type: 'next' })).toEqual([atScope, []]);
});

test('skips a step that does not apply, goes to the review, and creates a new intent', () => {
  const reviewed = {
    status: 'reviewing',
    drafts: filledDrafts,
    leaving: false,
    intent: { ...intent, intentKey: 'key-2' },
  };

  expect(transition(exampleContext, atScope, { type: 'next' })).toEqual([reviewed, []]);
});

test('shows a step that the user’s input made necessary', () => {
  expect(transition(exampleContext, atScope, { type: 'next', draft: { scope: 'some' } })).toEqual([
    { ...atScope, step: 'forms', drafts: limited },
    [],
  ]);
});

test('goes back without validation, and keeps the drafts', () => {
  expect(transition(exampleContext, atScope, { type: 'back', draft: { scope: 'some' } })).toEqual([
    { ...editing, drafts: limited },
    [],
  ]);
});

test('stays on the first step when the user goes back', () => {
  expect(transition(exampleContext, editing, { type: 'back', draft: { name: 'C' } })).toEqual([
    { ...editing, drafts: { ...emptyDrafts, name: { name: 'C' } } },
    [],
  ]);
});

test('goes back to an earlier step by id, never forward', () => {
  const { drafts } = atScope;

  expect(transition(exampleContext, atScope, { type: 'edit', step: 'name' })).toEqual([{ ...editing, drafts }, []]);
  expect(transition(exampleContext, editing, { type: 'edit', step: 'scope' })).toEqual([editing, []]);
});

test('returns to the review after an edit, with the same intent if the request is unchanged', () => {
  const returning = { ...editing, drafts: filledDrafts, returning: true, intent, lastAttempt, failure };
  const reviewed = { status: 'reviewing', drafts: filledDrafts, leaving: false, lastAttempt };

  expect(transition(exampleContext, returning, { type: 'next' })).toEqual([{ ...reviewed, intent }, []]);
  expect(transition(exampleContext, returning, { type: 'next', draft: { name: 'CD' } })).toEqual([
    {
      ...reviewed,
      drafts: { ...filledDrafts, name: { name: 'CD' } },
      intent: { intentKey: 'key-2', request: { ...filledRequest, name: 'CD' }, calls: 0 },
    },
    [],
  ]);
});

test('after an edit, shows only the step that the edit made necessary', () => {
  const returning = { ...atScope, returning: true, intent } as const;

  expect(transition(exampleContext, returning, { type: 'next', draft: { scope: 'some' } })).toEqual([
    { ...returning, step: 'forms', drafts: limited },
    [],
  ]);
});

test('leaves a step that the new options make unnecessary', () => {
  const atForms = { ...atScope, step: 'forms', drafts: { ...filledDrafts, forms: { forms: 'Contact' } } } as const;

  const [after] = transition(exampleContext, atForms, { type: 'next' });
  expect(after).toMatchObject({ status: 'reviewing', intent: { request: filledRequest } });
  const [before] = transition(exampleContext, atForms, { type: 'back' });
  expect(before).toMatchObject({ status: 'editing', step: 'scope' });
});

test('closes immediately if the user would lose no input, and reports that no attempt was made', () => {
  expect(transition(exampleContext, editing, { type: 'close' })).toEqual([
    { status: 'finished', outcome: null, left: true },
    [{ type: 'notify', notice: { type: 'finished', outcome: null } }],
  ]);
});

test('asks the user before the wizard closes if they would lose input', () => {
  const leaving = { ...editing, drafts: filledDrafts, leaving: true };

  expect(transition(exampleContext, editing, { type: 'close', draft: { name: 'CI' } })).toEqual([leaving, []]);
  expect(transition(exampleContext, leaving, { type: 'stay' })).toEqual([{ ...leaving, leaving: false }, []]);
});

test.each(['leave', 'abandon'] as const)('ends on %s with the outcome of the last attempt', (type) => {
  const refused = { ...atScope, lastAttempt };

  expect(transition(exampleContext, refused, { type })).toEqual([
    { status: 'finished', ...lastAttempt, left: true },
    [{ type: 'notify', notice: { type: 'finished', outcome: 'not-created' } }],
  ]);
});

test('revokes a late token of the refused request, and forgets that request', () => {
  const refused = { ...atScope, intent, lastAttempt };
  const made = { outcome: 'created-secret-gone', intentKey: 'key-1', token } as const;

  expect(transition(exampleContext, refused, created)).toEqual([
    { ...atScope, lastAttempt: made },
    [
      { type: 'wipe', secret },
      { type: 'revokeToken', tokenId: 'tok_1', retries: 5 },
      { type: 'notify', notice: { type: 'created', token } },
    ],
  ]);
});

test('does not confuse the token of an older request with that of the last request', () => {
  const refused = { ...atScope, intent, lastAttempt };

  expect(transition(exampleContext, refused, { ...created, intentKey: 'key-0' })[0]).toEqual(refused);
});

test('notifies the host about a late token if the API cannot revoke', () => {
  const context = { ...exampleContext, can: { ...exampleContext.can, revoke: false } };
  const [, effects] = transition(context, { ...atScope, intent, lastAttempt }, created);

  expect(effects).toEqual([
    { type: 'wipe', secret },
    { type: 'notify', notice: { type: 'created', token } },
  ]);
});

test('records that a request reported as refused was accepted, and awaits an approval', () => {
  const refused = { ...atScope, intent, lastAttempt };
  const pending = { outcome: 'pending-approval', intentKey: 'key-1', token } as const;

  expect(transition(exampleContext, refused, createdPending)).toEqual([{ ...atScope, lastAttempt: pending }, []]);
});

test('reports the revoked late token when the user leaves', () => {
  const made = { outcome: 'created-secret-gone', intentKey: 'key-1', token } as const;
  const revokedToken = { ...token, status: 'revoked' } as const;
  const revoked = { type: 'revoked', tokenId: 'tok_1', token: revokedToken } as const;
  const known = { ...atScope, lastAttempt: { ...made, outcome: 'revoked', token: revokedToken } } as const;

  expect(transition(exampleContext, { ...atScope, lastAttempt: made }, revoked)).toEqual([known, []]);
  expect(transition(exampleContext, known, { type: 'leave' })).toEqual([
    { status: 'finished', ...known.lastAttempt, left: true },
    [{ type: 'notify', notice: { type: 'finished', outcome: 'revoked', token: revokedToken } }],
  ]);
});

const options = { groups: [], tokenTypes: [{ id: 'ci', label: 'CI' }], expirations: { presets: [] } };
const optionsLoaded = { type: 'optionsLoaded', options } as const;
const useOptions = { type: 'useOptions', options };

test('adopts new options without notes if no choice changed', () => {
  expect(transition(exampleContext, atScope, optionsLoaded)).toEqual([
    { ...atScope, optionsNotes: ['options.untouched'] },
    [useOptions],
  ]);
});

test('adapts each draft to new options, with the adapted drafts of earlier steps', () => {
  const [name, scope, forms] = exampleContext.steps;
  const heard: unknown[] = [];
  const adapting = {
    ...exampleContext,
    steps: [
      { ...name, adaptDraft: () => ({ draft: { name: 'CJ' }, notes: ['The name was mended.'] }) },
      {
        ...scope,
        adaptDraft(draft: unknown, { before, context }: OptionsSwitch) {
          heard.push(before, context.options, context.drafts.name);
          return { draft, notes: [] };
        },
      },
      forms,
    ] as readonly Step[],
  };

  expect(transition(adapting, atScope, optionsLoaded)).toEqual([
    { ...atScope, drafts: { ...filledDrafts, name: { name: 'CJ' } }, optionsNotes: ['The name was mended.'] },
    [useOptions],
  ]);
  expect(heard).toEqual([exampleContext.options, options, { name: 'CJ' }]);
});

test('shows the notes about new options until the user continues', () => {
  const told = { ...atScope, optionsNotes: ['Forms is no longer offered.'] };

  expect(transition(exampleContext, told, { type: 'back' })).toEqual([{ ...editing, drafts: filledDrafts }, []]);
});

test('prefills the drafts of other steps, but not of the current step or of unknown steps', () => {
  const drafts = { name: { name: 'Overwritten' }, scope: { scope: 'some' }, stranger: {} };
  const event = { type: 'prefill', drafts, draft: { name: 'CI' } } as const;
  const [next, effects] = transition(exampleContext, editing, event);
  expect(next).toEqual({ ...editing, drafts: { ...editing.drafts, name: { name: 'CI' }, scope: { scope: 'some' } } });
  expect(effects).toEqual([]);
});
