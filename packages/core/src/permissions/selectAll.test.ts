import { expect, test } from 'vitest';
import { exampleGroups } from '../../test/permissions/exampleGroups.ts';
import { grants } from '../../test/steps/exampleContext.ts';
import type { Permission } from '../api/tokenOptions.ts';
import { coreMessages } from '../messages/coreMessages.ts';
import { createText } from '../messages/createText.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { bulkAnnouncements } from './picking/pickAnnouncements.ts';
import { type BulkChange, clearAll, selectAll } from './selectAll.ts';
import { selectionOf } from './selection.ts';
import { levelChoices, selectionState } from './selectionState.ts';

const text = createText('en', coreMessages);
const said = (change: BulkChange) =>
  bulkAnnouncements(change)
    .map(({ id, values }) => text(id, values))
    .join(' ');

const entriesOf = (permissions: readonly Permission[], { entry }: Catalogue) =>
  permissions.flatMap(({ id }) => entry(id) ?? []);

const catalogue = catalogueOf(exampleGroups);
const [content, people] = exampleGroups.map(({ permissions }) => permissions);
if (!content || !people) throw new Error('The example has two groups.');

test('selects the lowest level of each permission and keeps selected levels', () => {
  expect(selectAll(grants('forms:write'), content, catalogue).grants).toEqual(
    grants('forms:write', 'entries:read', 'exports:run'),
  );
});

test('sets each permission to exactly the requested level', () => {
  const change = selectAll(grants('forms:delete'), content, catalogue, { level: 'read' });
  expect(change.grants).toEqual(grants('forms:read', 'entries:read'));
  expect(change.skipped).toMatchObject([{ permission: { id: 'exports' }, obstacle: undefined }]);
});

test('skips locked permissions, permissions that require them, and excluded permissions, and announces how many it skipped', () => {
  const change = selectAll([], people, catalogue, { tokenType: 'scoped' });
  expect(change.grants).toEqual(grants('invoices:read'));
  expect(change.skipped.map(({ permission, obstacle }) => [permission.id, obstacle?.kind])).toEqual([
    ['members', 'excluded'],
    ['billing', 'locked'],
  ]);
  expect(said(change)).toBe(
    '1 permission was selected. 1 permission wasn’t selected, because you can’t grant it. 1 permission wasn’t selected, because this token type can’t have it. Permissions that are added later are not included.',
  );
  expect(said(selectAll([], people, catalogue, { level: 'send' }))).toBe(
    'No permissions to select. 1 permission wasn’t selected, because you can’t grant it. 2 permissions without this level stayed the same. Permissions that are added later are not included.',
  );
});

test('announces added requirements', () => {
  const exportsOnly = content.filter(({ id }) => id === 'exports');
  expect(said(selectAll([], exportsOnly, catalogue))).toBe(
    '1 permission was selected. 2 required permissions were added. Permissions that are added later are not included.',
  );
});

test('clears a group, and counts the other permissions that are removed as a result', () => {
  const forms = content.filter(({ id }) => id === 'forms');
  const change = clearAll(grants('forms:read', 'entries:read', 'members:read'), forms, catalogue);
  expect(change.grants).toEqual(grants('members:read'));
  expect(change.removed.map(({ grant }) => grant.permission)).toEqual(['entries']);
});

test('reports a group as selected once all available permissions are', () => {
  const state = (...chosen: readonly string[]) =>
    selectionState(entriesOf(people, catalogue), selectionOf(grants(...chosen), catalogue));
  expect(state()).toMatchObject({ state: 'none', selected: 0, choosable: 2, total: 3 });
  expect(state('members:read').state).toBe('some');
  expect(state('members:read', 'invoices:read')).toMatchObject({ state: 'all', selected: 2, choosable: 2, total: 3 });
  expect(selectionState([], selectionOf([], catalogue)).state).toBe('none');
});

test('lists the levels of a group, lowest first', () => {
  expect(levelChoices(content, selectionOf(grants('forms:write', 'entries:read'), catalogue))).toEqual([
    { level: 'read', label: 'Read', choosable: 2, selected: 1 },
    { level: 'run', label: 'Run', choosable: 1, selected: 0 },
    { level: 'write', label: 'Write', choosable: 2, selected: 1 },
    { level: 'delete', label: 'Delete', choosable: 1, selected: 0 },
  ]);
});

test('orders the levels of a group by their highest position in a permission', () => {
  const levels = (...ids: readonly string[]) => ids.map((id) => ({ id, label: id }));
  const permissions = [
    { id: 'short', label: 'Short', levels: levels('manage') },
    { id: 'long', label: 'Long', levels: levels('read', 'write', 'manage') },
  ];
  const other = catalogueOf([{ id: 'all', label: 'All', permissions }]);
  expect(levelChoices(permissions, selectionOf([], other)).map(({ level }) => level)).toEqual([
    'read',
    'write',
    'manage',
  ]);
});

test('skips dangerous permissions and the permissions that require them, and announces how many it skipped', () => {
  const permissions = [
    { id: 'list', label: 'List', levels: [{ id: 'on', label: 'On' }] },
    { id: 'erase', label: 'Erase', levels: [{ id: 'on', label: 'On', risk: 'dangerous' as const }] },
    { id: 'reset', label: 'Reset', levels: [{ id: 'on', label: 'On', requires: grants('erase:on') }] },
  ];
  const other = catalogueOf([{ id: 'all', label: 'All', permissions }]);
  const change = selectAll([], permissions, other);
  expect(change.grants).toEqual(grants('list:on'));
  expect(said(change)).toBe(
    '1 permission was selected. 2 dangerous permissions weren’t selected. Add them individually. Permissions that are added later are not included.',
  );
  expect(selectionState(other.entries, selectionOf(change.grants, other))).toMatchObject({
    state: 'all',
    choosable: 1,
    atOnce: 1,
    byHand: 2,
  });
  expect(selectAll(grants('erase:on'), permissions, other).grants).toEqual(grants('list:on', 'erase:on'));
});

test('counts a permission once if “Select all” also raises it as a requirement', () => {
  const permissions = [
    {
      id: 'forms',
      label: 'Forms',
      levels: [
        { id: 'read', label: 'Read' },
        { id: 'write', label: 'Write' },
      ],
    },
    {
      id: 'run',
      label: 'Run',
      levels: [{ id: 'on', label: 'On', requires: [{ permission: 'forms', level: 'write' }] }],
    },
  ];
  const change = selectAll([], permissions, catalogueOf([{ id: 'all', label: 'All', permissions }]));
  expect(change.grants).toEqual(grants('forms:write', 'run:on'));
  expect(said(change)).toMatch(/^2 permissions were selected. Permissions that/);
});
