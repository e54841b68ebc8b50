import { expect, test } from 'vitest';
import { exampleContext, exampleOptions, grants } from '../../../test/steps/exampleContext.ts';
import type { Permission, TokenOptions } from '../../api/tokenOptions.ts';
import { adaptPermissions } from './adaptPermissions.ts';

function withForms(change: (forms: Permission) => Permission): TokenOptions {
  const groups = exampleOptions.groups.map((group) => ({
    ...group,
    permissions: group.permissions.map((each) => (each.id === 'forms' ? change(each) : each)),
  }));
  return { ...exampleOptions, groups };
}

function adapt(options: TokenOptions, ...chosen: readonly string[]) {
  const draft = { grants: grants(...chosen), prefill: { source: 'link', grants: [] } } as const;
  return {
    draft,
    ...{ adapted: adaptPermissions(draft, { before: exampleOptions, context: exampleContext({ options }) }) },
  };
}

const readOnly = withForms((forms) => ({ ...forms, levels: forms.levels.slice(0, 1) }));
const withoutWriting: TokenOptions = {
  ...readOnly,
  groups: readOnly.groups.map((group) => ({
    ...group,
    permissions: group.permissions.map((each) =>
      each.id === 'entries' ? { ...each, levels: each.levels.map((level) => ({ ...level, requires: [] })) } : each,
    ),
  })),
};

test('returns the same draft without notes if the options didn’t change', () => {
  const { draft, adapted } = adapt(structuredClone(exampleOptions), 'forms:write');
  expect(adapted).toEqual({ draft, notes: [] });
  expect(adapted.draft).toBe(draft);
});

test('removes and names unknown grants', () => {
  const { draft, adapted } = adapt(withoutWriting, 'forms:delete', 'entries:read', 'members:read');
  expect(adapted.draft).toEqual({ ...draft, grants: grants('entries:read', 'members:read') });
  expect(adapted.notes).toEqual([
    'Forms: Delete is no longer offered.',
    'Removed from your selection: Forms: Delete.',
    '1 permission that you did not choose has changed too.',
  ]);
});

test('lowers a grant to the highest allowed level', () => {
  const options = withForms((forms) => ({
    ...forms,
    levels: forms.levels.map((level) =>
      level.id === 'delete' ? { ...level, locked: { reason: 'Admins only.' } } : level,
    ),
  }));
  const { adapted } = adapt(options, 'forms:delete');
  expect(adapted.draft.grants).toEqual(grants('forms:write'));
  expect(adapted.notes).toEqual([
    'You can no longer grant Forms: Delete. Admins only.',
    'Forms: Delete was lowered to Forms: Write.',
  ]);
});

test('notes a grant that became dangerous and keeps it', () => {
  const options = withForms((forms) => ({
    ...forms,
    levels: forms.levels.map((level) =>
      level.id === 'write' ? { ...level, risk: 'dangerous', riskReason: 'Forms now run code.' } : level,
    ),
  }));
  const { draft, adapted } = adapt(options, 'forms:write');
  expect(adapted).toEqual({ draft, notes: ['Forms: Write is now dangerous. Forms now run code.'] });
});

test('gives the number, not the names, of the changed permissions that the user did not select', () => {
  const { adapted } = adapt(withoutWriting, 'members:read');
  expect(adapted.notes).toEqual(['1 permission that you did not choose has changed too.']);
});
