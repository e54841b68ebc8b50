import { expect, test } from 'vitest';
import { exampleContext, exampleOptions, grants } from '../../../test/steps/exampleContext.ts';
import type { TokenOptions } from '../../api/tokenOptions.ts';
import type { AccessDraft } from './accessForm.ts';
import { accessStep } from './accessStep.ts';

const draft: AccessDraft = {
  tokenType: 'scoped',
  resourceMode: 'selected',
  resources: [{ id: 'f1', label: 'Survey' }],
  expiration: '90',
  date: '',
};

const adapt = (options: TokenOptions, given: AccessDraft = draft) => {
  const drafts = { permissions: { grants: grants('forms:delete') } };
  return accessStep.adaptDraft?.(given, { before: exampleOptions, context: exampleContext({ options, drafts }) });
};

test('keeps the very draft, and says nothing, where nothing changed', () => {
  const adapted = adapt(structuredClone(exampleOptions));
  expect(adapted).toEqual({ draft, notes: [] });
  expect(adapted?.draft).toBe(draft);
});

test('asks again for a token type that is gone, and keeps what was chosen for it', () => {
  expect(adapt({ ...exampleOptions, tokenTypes: exampleOptions.tokenTypes.slice(0, 1) })).toEqual({
    draft: { ...draft, tokenType: '' },
    notes: ['The token type “Scoped form token” is no longer offered.'],
  });
});

test('shortens a life that a new limit no longer allows, and says which and why', () => {
  const policy = { lifetimes: [{ maxDays: 30, when: { risk: 'dangerous' }, reason: 'It can delete.' }] } as const;
  expect(adapt({ ...exampleOptions, policy })).toEqual({
    draft: { ...draft, expiration: '30' },
    notes: ['90 days is no longer offered, so 30 days is chosen instead. It can delete.'],
  });
});

test('says nothing of a token type that was never chosen', () => {
  const undecided = { ...draft, tokenType: '' };
  expect(adapt({ ...exampleOptions, tokenTypes: [] }, undecided)).toEqual({ draft: undecided, notes: [] });
});
