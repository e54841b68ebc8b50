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

test('shows the next step, with what was typed kept', () => {
  const event = { type: 'next', draft: { name: 'CI' } } as const;

  expect(transition(exampleContext, editing, event)).toEqual([atScope, []]);
});

test('says what is wrong and stays, with what was typed kept', () => {
  const issues = [{ step: 'name', field: 'name', message: 'Enter a name.' }];

  expect(transition(exampleContext, editing, { type: 'next', draft: { name: '' } })).toEqual([
    { ...editing, issues },
    [],
  ]);
});

test('says what is wrong with the step that is shown, whichever it is', () => {
  const atForms = { ...atScope, step: 'forms', drafts: limited } as const;
  const issues = [{ step: 'forms', field: 'forms', message: 'Choose a form.' }];

  expect(transition(exampleContext, atForms, { type: 'next' })).toEqual([{ ...atForms, issues }, []]);
});

test('asks again what was typed before where Next brings no draft', () => {
  expect(transition(exampleContext, { ...editing, drafts: filledDrafts }, { type: 'next' })).toEqual([atScope, []]);
});

test('leads past a step that this person is not asked, to the review, with a new intent', () => {
  const reviewed = {
    status: 'reviewing',
    drafts: filledDrafts,
    leaving: false,
    intent: { ...intent, intentKey: 'key-2' },
  };

  expect(transition(exampleContext, atScope, { type: 'next' })).toEqual([reviewed, []]);
});

test('asks a step that an answer has brought in', () => {
  expect(transition(exampleContext, atScope, { type: 'next', draft: { scope: 'some' } })).toEqual([
    { ...atScope, step: 'forms', drafts: limited },
    [],
  ]);
});

test('goes back without checking, with what was typed kept', () => {
  expect(transition(exampleContext, atScope, { type: 'back', draft: { scope: 'some' } })).toEqual([
    { ...editing, drafts: limited },
    [],
  ]);
});

test('stays on the first step when the person goes back from it', () => {
  expect(transition(exampleContext, editing, { type: 'back', draft: { name: 'C' } })).toEqual([
    { ...editing, drafts: { ...emptyDrafts, name: { name: 'C' } } },
    [],
  ]);
});

test('goes back to an earlier step that the person names, and never ahead', () => {
  const { drafts } = atScope;

  expect(transition(exampleContext, atScope, { type: 'edit', step: 'name' })).toEqual([{ ...editing, drafts }, []]);
  expect(transition(exampleContext, editing, { type: 'edit', step: 'scope' })).toEqual([editing, []]);
});

test('returns to the review after an edit, under the same intent where the request is the same', () => {
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

test('asks after an edit only the step that the edit has brought in', () => {
  const returning = { ...atScope, returning: true, intent } as const;

  expect(transition(exampleContext, returning, { type: 'next', draft: { scope: 'some' } })).toEqual([
    { ...returning, step: 'forms', drafts: limited },
    [],
  ]);
});

test('finds its way from a step that new options have come to skip', () => {
  const atForms = { ...atScope, step: 'forms', drafts: { ...filledDrafts, forms: { forms: 'Contact' } } } as const;

  const [after] = transition(exampleContext, atForms, { type: 'next' });
  expect(after).toMatchObject({ status: 'reviewing', intent: { request: filledRequest } });
  const [before] = transition(exampleContext, atForms, { type: 'back' });
  expect(before).toMatchObject({ status: 'editing', step: 'scope' });
});

test('closes at once where nothing would be lost, and tells the host that nothing was attempted', () => {
  expect(transition(exampleContext, editing, { type: 'close' })).toEqual([
    { status: 'finished', outcome: null, left: true },
    [{ type: 'notify', notice: { type: 'finished', outcome: null } }],
  ]);
});

test('asks before it closes over what was typed', () => {
  const leaving = { ...editing, drafts: filledDrafts, leaving: true };

  expect(transition(exampleContext, editing, { type: 'close', draft: { name: 'CI' } })).toEqual([leaving, []]);
  expect(transition(exampleContext, leaving, { type: 'stay' })).toEqual([{ ...leaving, leaving: false }, []]);
});

test.each(['leave', 'abandon'] as const)('ends on %s as the last attempt ended', (type) => {
  const refused = { ...atScope, lastAttempt };

  expect(transition(exampleContext, refused, { type })).toEqual([
    { status: 'finished', ...lastAttempt, left: true },
    [{ type: 'notify', notice: { type: 'finished', outcome: 'not-created' } }],
  ]);
});

test('revokes a token that came of the refused request after all, and forgets that request', () => {
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

test('does not take a token of an older request for one of the last', () => {
  const refused = { ...atScope, intent, lastAttempt };

  expect(transition(exampleContext, refused, { ...created, intentKey: 'key-0' })[0]).toEqual(refused);
});

test('tells the host of a late token that the API cannot revoke', () => {
  const context = { ...exampleContext, can: { ...exampleContext.can, revoke: false } };
  const [, effects] = transition(context, { ...atScope, intent, lastAttempt }, created);

  expect(effects).toEqual([
    { type: 'wipe', secret },
    { type: 'notify', notice: { type: 'created', token } },
  ]);
});

test('remembers that somebody is deciding about the refused request after all', () => {
  const refused = { ...atScope, intent, lastAttempt };
  const pending = { outcome: 'pending-approval', intentKey: 'key-1', token } as const;

  expect(transition(exampleContext, refused, createdPending)).toEqual([{ ...atScope, lastAttempt: pending }, []]);
});

test('knows that the late token was revoked, so that leaving says so', () => {
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

test('takes new options over, and says that nothing which was chosen has changed', () => {
  expect(transition(exampleContext, atScope, optionsLoaded)).toEqual([
    { ...atScope, optionsNotes: ['options.untouched'] },
    [useOptions],
  ]);
});

test('keeps of each draft what new options allow, each step answering for its own in the light of those before', () => {
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

test('what new options changed is said until the person goes on', () => {
  const told = { ...atScope, optionsNotes: ['Forms is no longer offered.'] };

  expect(transition(exampleContext, told, { type: 'back' })).toEqual([{ ...editing, drafts: filledDrafts }, []]);
});
