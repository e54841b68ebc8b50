import { expect, test } from 'vitest';
import { exampleGroups } from '../../test/permissions/exampleGroups.ts';
import { exampleOptions, grants } from '../../test/steps/exampleContext.ts';
import { coreMessages } from '../messages/coreMessages.ts';
import { createText } from '../messages/createText.ts';
import { changesFor, compareOptions, describeOptionsChange } from './compareOptions.ts';
import type { Permission, TokenOptions } from './tokenOptions.ts';

const text = createText('en', coreMessages);
const [content, people] = exampleGroups;

function withForms(change: (forms: Permission) => Permission): TokenOptions {
  const permissions = (content?.permissions ?? []).map((each) => (each.id === 'forms' ? change(each) : each));
  return { ...exampleOptions, groups: [{ id: 'content', label: 'Content', permissions }, ...(people ? [people] : [])] };
}

const said = (after: TokenOptions, before = exampleOptions) =>
  compareOptions(before, after, text).map((change) => describeOptionsChange(change, text));

test('finds no change in equal options', () => {
  expect(said(structuredClone(exampleOptions))).toEqual([]);
});

test('lists removed and new options', () => {
  const after = withForms((forms) => ({
    ...forms,
    levels: [...forms.levels.slice(0, 2), { id: 'own', label: 'Own' }],
  }));
  expect(said(after)).toEqual(['Forms: Delete is no longer offered.', 'Forms: Own is new.']);
});

test('reports a changed risk with its reason', () => {
  const riskier = withForms((forms) => ({
    ...forms,
    levels: forms.levels.map((level) =>
      level.id === 'write' ? { ...level, risk: 'dangerous', riskReason: 'Forms now run code.' } : level,
    ),
  }));
  expect(said(riskier)).toEqual(['Forms: Write is now dangerous. Forms now run code.']);
  expect(said(exampleOptions, riskier)).toEqual(['Forms: Write is now less dangerous. Visitors see it at once.']);
});

test('reports newly locked permissions, and the permissions that require them', () => {
  const locked = withForms((forms) => ({ ...forms, locked: { reason: 'Admins only.' } }));
  expect(said(locked)).toContain('You can no longer grant Exports. Admins only.');
  expect(said(exampleOptions, locked)).toContain('You can now grant Forms: Read.');
});

test('lists removed and new token types', () => {
  const after = { ...exampleOptions, tokenTypes: [{ id: 'personal', label: 'Personal token' }] };
  expect(said(after)).toEqual([
    'The token type “Service token” is no longer offered.',
    'The token type “Scoped form token” is no longer offered.',
    'The token type “Personal token” is new.',
  ]);
});

test("selects the changes that affect the user's choice", () => {
  const after = {
    ...withForms((forms) => ({ ...forms, label: 'Forms', levels: forms.levels.slice(0, 2) })),
    tokenTypes: [],
  };
  const changes = compareOptions(exampleOptions, after, text);
  const kinds = (chosen: string, tokenType: string) =>
    changesFor(changes, grants(chosen), tokenType).map(({ kind }) => kind);
  expect(kinds('forms:delete', 'service')).toEqual(['gone', 'token-type-gone']);
  expect(kinds('forms:write', '')).toEqual([]);
});
