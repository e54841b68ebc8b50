import { expect, test } from 'vitest';
import type { Permission, PermissionGroup } from '../api/tokenOptions.ts';
import { catalogueOf } from './catalogue.ts';
import { CatalogueError } from './catalogueError.ts';

const read = { id: 'read', label: 'Read' };
const permission = (id: string, requires: readonly string[] = []): Permission => ({
  id,
  label: id,
  levels: [{ ...read, requires: requires.map((needed) => ({ permission: needed, level: 'read' })) }],
});
const group = (...permissions: readonly Permission[]): readonly PermissionGroup[] => [
  { id: 'group', label: 'Group', permissions },
];

function faultOf(groups: readonly PermissionGroup[]): CatalogueError {
  try {
    catalogueOf(groups);
  } catch (error) {
    if (error instanceof CatalogueError) return error;
    throw error;
  }
  throw new Error('The catalogue was taken.');
}

test('returns the same indexed catalogue for the same groups', () => {
  const groups = group(permission('forms'));
  expect(catalogueOf(groups)).toBe(catalogueOf(groups));
});

test('accepts `__proto__` and any other text as an id', () => {
  const catalogue = catalogueOf(
    group(permission('__proto__'), permission('constructor', ['__proto__']), permission('')),
  );
  expect(catalogue.rank({ permission: '__proto__', level: 'read' })).toBe(0);
  expect(catalogue.rank({ permission: 'constructor', level: 'constructor' })).toBe(-1);
  expect(catalogue.rank({ permission: 'toString', level: 'read' })).toBe(-1);
  expect(catalogue.level({ permission: '', level: 'read' })?.label).toBe('Read');
});

test('rejects a duplicate permission', () => {
  const error = faultOf(group(permission('forms'), permission('forms')));
  expect(error).toMatchObject({ fault: 'duplicate', ids: ['forms'] });
  expect(error.message).toBe(
    'The permission "forms" comes twice, so the page cannot show the options correctly. Give each permission its own id.',
  );
});

test('rejects a duplicate group', () => {
  expect(faultOf([...group(), ...group()])).toMatchObject({ fault: 'duplicate', ids: ['group'] });
});

test('rejects a duplicate level and names its permission', () => {
  const error = faultOf(group({ id: 'forms', label: 'Forms', levels: [read, read] }));
  expect(error).toMatchObject({ fault: 'duplicate', ids: ['forms', 'read'] });
});

test('rejects a permission without levels', () => {
  expect(faultOf(group({ id: 'forms', label: 'Forms', levels: [] }))).toMatchObject({
    fault: 'invalid',
    ids: ['forms'],
  });
});

test('rejects a requirement on an unknown level', () => {
  const error = faultOf(group(permission('exports', ['forms'])));
  expect(error).toMatchObject({ fault: 'unknown', ids: ['exports', 'forms', 'read'] });
});

test('rejects a cycle of requirements, and names its levels', () => {
  const error = faultOf(group(permission('a', ['b']), permission('b', ['c']), permission('c', ['a']), permission('d')));
  expect(error).toMatchObject({ fault: 'cycle', ids: ['a', 'b', 'c'] });
  expect(error.message).toContain('"a: read" needs "b: read", which needs "c: read", which needs "a: read"');
});

test('rejects a level that requires itself or a higher level of its permission', () => {
  expect(faultOf(group(permission('a', ['a']))).fault).toBe('cycle');
  const upwards = { ...read, requires: [{ permission: 'a', level: 'write' }] };
  const ladder = { id: 'a', label: 'A', levels: [upwards, { id: 'write', label: 'Write' }] };
  expect(faultOf(group(ladder)).fault).toBe('cycle');
});

test('accepts upper levels that require each other’s lower levels', () => {
  const pair = (id: string, other: string): Permission => ({
    id,
    label: id,
    levels: [read, { id: 'write', label: 'Write', requires: [{ permission: other, level: 'read' }] }],
  });
  expect(catalogueOf(group(pair('a', 'b'), pair('b', 'a'))).entries).toHaveLength(2);
});

test('accepts a chain of 10,000 requirements', () => {
  const chain = Array.from({ length: 10_000 }, (_, at) => permission(`p${at}`, at > 0 ? [`p${at - 1}`] : []));
  expect(catalogueOf(group(...chain.toReversed())).entries).toHaveLength(10_000);
});
