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

test('returns the same draft without notes if the options didn’t change', () => {
  const adapted = adapt(structuredClone(exampleOptions));
  expect(adapted).toEqual({ draft, notes: [] });
  expect(adapted?.draft).toBe(draft);
});

test('asks again for a withdrawn token type and keeps its resources', () => {
  expect(adapt({ ...exampleOptions, tokenTypes: exampleOptions.tokenTypes.slice(0, 1) })).toEqual({
    draft: { ...draft, tokenType: '' },
    notes: ['The token type “Scoped form token” is no longer offered.'],
  });
});

test('shortens a lifetime above a new limit and notes the reason', () => {
  const policy = { lifetimes: [{ maxDays: 30, when: { risk: 'dangerous' }, reason: 'It can delete.' }] } as const;
  expect(adapt({ ...exampleOptions, policy })).toEqual({
    draft: { ...draft, expiration: '30' },
    notes: ['90 days is no longer offered, so 30 days is chosen instead. It can delete.'],
  });
});

test('adds no note about a token type that the user never chose', () => {
  const undecided = { ...draft, tokenType: '' };
  expect(adapt({ ...exampleOptions, tokenTypes: [] }, undecided)).toEqual({ draft: undecided, notes: [] });
});
