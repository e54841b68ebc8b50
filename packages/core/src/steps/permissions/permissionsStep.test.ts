import { expect, test } from 'vitest';
import { exampleContext, exampleOptions, grant, grants } from '../../../test/steps/exampleContext.ts';
import type { TokenOptions } from '../../api/tokenOptions.ts';
import { checkStep } from '../../wizard/checkStep.ts';
import { permissionsStep } from './permissionsStep.ts';

const check = (chosen: readonly string[], options: TokenOptions = exampleOptions) =>
  checkStep(permissionsStep, { grants: grants(...chosen) }, exampleContext({ options }));
const sentences = (...args: Parameters<typeof check>) => {
  const result = check(...args);
  return result.ok ? [] : result.issues.map(({ field, message }) => `${field}: ${message}`);
};

test('sends each selected grant once, in catalogue order', () => {
  expect(check(['entries:read', 'forms:read', 'forms:write'])).toEqual({
    ok: true,
    part: { permissions: grants('forms:write', 'entries:read') },
  });
});

test('asks for at least one permission', () => {
  expect(sentences([])).toEqual(['grants: Choose at least one permission.']);
});

test('names a permission that is no longer offered', () => {
  expect(sentences(['gone:read', 'forms:read'])).toEqual([
    'grants: The permission “gone” is no longer offered. Remove it or choose another.',
  ]);
});

test('names each missing requirement once', () => {
  expect(sentences(['entries:write'])).toEqual([
    'grants: “Entries: Write” does not work without “Forms: Read”. Add “Forms: Read”, or remove “Entries: Write”.',
    'grants: “Entries: Write” does not work without “Forms: Write”. Add “Forms: Write”, or remove “Entries: Write”.',
  ]);
});

test('rejects a locked grant once, and does not also reject the grants that require it', () => {
  expect(sentences(['billing:read', 'invoices:send'])).toEqual(['grants: You can’t grant “Billing”. Ask the owner.']);
});

test('rejects a locked level and the levels above it', () => {
  const levels = [
    { id: 'read', label: 'Read' },
    { id: 'write', label: 'Write', locked: { reason: 'Admins only.' } },
    { id: 'own', label: 'Own' },
  ];
  const groups = [{ id: 'all', label: 'All', permissions: [{ id: 'forms', label: 'Forms', levels }] }];
  expect(sentences(['forms:read'], { ...exampleOptions, groups })).toEqual([]);
  expect(sentences(['forms:own'], { ...exampleOptions, groups })).toEqual([
    'grants: You can’t grant “Forms: Own”. Admins only.',
  ]);
});

test('rejects a forbidden combination', () => {
  const policy = { refusedCombinations: [{ grants: grants('forms:write', 'members:read'), reason: 'Too much.' }] };
  expect(sentences(['forms:delete', 'members:read'], { ...exampleOptions, policy })).toEqual([
    'grants: Forms: Write, Members can’t be combined. Too much.',
  ]);
});

test('rejects grants that no token type can hold', () => {
  expect(sentences(['members:read'])).toEqual([]);
  const tokenTypes = exampleOptions.tokenTypes.filter(({ id }) => id === 'scoped');
  expect(sentences(['members:read'], { ...exampleOptions, tokenTypes })).toEqual([
    'grants: No token type can have all of these permissions together. A “Scoped form token” cannot have the permission “Members”. Members belong to the workspace.',
  ]);
});

test('summarizes permissions by risk, highest first', () => {
  const part = { permissions: [grant('forms:delete'), grant('entries:read'), grant('members:read')] };
  expect(permissionsStep.summarize(part, exampleContext())).toEqual([
    {
      label: 'Dangerous',
      values: ['Forms: Delete'],
      notes: ['Nobody can bring it back.'],
      tone: 'danger',
      display: 'chips',
    },
    { label: 'Permissions', values: ['Entries: Read', 'Members'], display: 'chips' },
  ]);
});
