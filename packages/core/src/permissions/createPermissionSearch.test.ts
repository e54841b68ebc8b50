import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anyCatalogue } from '../../test/permissions/anyCatalogue.ts';
import { exampleGroups } from '../../test/permissions/exampleGroups.ts';
import { grants } from '../../test/steps/exampleContext.ts';
import { catalogueOf } from './catalogue.ts';
import { createPermissionSearch } from './createPermissionSearch.ts';
import { countSelected, listRows } from './listRows.ts';
import { selectionOf } from './selection.ts';

vi.setConfig({ testTimeout: 60_000 });

const catalogue = catalogueOf(exampleGroups);
const found = (query: string, onlySelected?: readonly string[]) =>
  createPermissionSearch(catalogue)
    .find({ query, ...(onlySelected && { onlySelected: selectionOf(grants(...onlySelected), catalogue) }) })
    .groups.flatMap(({ permissions }) => permissions.map(({ id }) => id));

test.each([
  ['form', ['forms']],
  ['FORMS', ['forms']],
  ['titles', ['forms']],
  ['delete', ['forms']],
  ['people', ['members', 'billing', 'invoices']],
  ['people inv', ['invoices']],
  ['inv people', ['invoices']],
  ['read', []],
  ['zeppelin', []],
  ['(', []],
  ['  ', ['forms', 'entries', 'exports', 'members', 'billing', 'invoices']],
])('finds permissions for %j by label, id, description, level or group', (query, ids) => {
  expect(found(query)).toEqual(ids);
});

test('counts shown, selected and hidden permissions', () => {
  const search = createPermissionSearch(catalogue);
  const selection = selectionOf(grants('forms:read', 'members:read', 'gone:read'), catalogue);
  const result = search.find({ query: 'members' });
  expect(countSelected(result, selection)).toEqual({ shown: 1, total: 6, selected: 3, hidden: 2 });
  expect(countSelected(search.find({ query: '' }), selection)).toMatchObject({ shown: 6, hidden: 1 });
});

test('omits an empty group', () => {
  const withEmpty = catalogueOf([{ id: 'empty', label: 'Empty', permissions: [] }, ...exampleGroups]);
  expect(createPermissionSearch(withEmpty).find({ query: '' }).groups).toHaveLength(2);
});

test('shows only selected permissions on request', () => {
  expect(found('', ['forms:read', 'members:read'])).toEqual(['forms', 'members']);
  expect(found('people', ['forms:read', 'members:read'])).toEqual(['members']);
});

test('opens the groups with a match', () => {
  const search = createPermissionSearch(catalogue);
  const rows = (query: string) => listRows(search.find({ query }), () => false).map(({ key }) => key);
  expect(rows('')).toEqual(['group content', 'group people']);
  expect(rows('members')).toEqual(['group people', 'permission members']);
});

test('finds the same permissions whether the user types, changes or pastes the query', () => {
  const letter = fc.constantFrom('a', 'e', 'r', 'S', ' ', 'İ', '_', 'o', 'n', '\u0301', ':', '*', ',');
  fc.assert(
    fc.property(anyCatalogue, fc.array(fc.string({ unit: letter, maxLength: 4 })), (any, queries) => {
      const typed = createPermissionSearch(any);
      for (const query of queries) {
        for (let end = 0; end <= query.length; end += 1) typed.find({ query: query.slice(0, end) });
        expect(typed.find({ query })).toEqual(createPermissionSearch(any).find({ query }));
      }
    }),
  );
});
