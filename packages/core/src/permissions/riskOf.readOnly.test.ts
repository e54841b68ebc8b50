import { expect, test } from 'vitest';
import type { PermissionLevel } from '../api/tokenOptions.ts';
import { catalogueOf } from './catalogue.ts';
import { isReadOnly } from './riskOf.ts';

const reads = (...levels: readonly Partial<PermissionLevel>[]) => {
  const ladder = levels.map((level, at) => ({ id: `l${at}`, label: `L${at}`, ...level }));
  const catalogue = catalogueOf([{ id: 'g', label: 'G', permissions: [{ id: 'p', label: 'P', levels: ladder }] }]);
  return isReadOnly({ permission: 'p', level: ladder.at(-1)?.id ?? '' }, catalogue);
};

test('takes a level to read only where the host says so, its name does, or all its endpoints do', () => {
  expect(reads({ readOnly: true })).toBe(true);
  expect(reads({ id: 'read' })).toBe(true);
  expect(
    reads({
      endpoints: [
        { method: 'get', path: '/a' },
        { method: 'HEAD', path: '/a' },
      ],
    }),
  ).toBe(true);
});

test('takes it to change things in doubt, and in spite of its name where an endpoint does or the host says so', () => {
  expect(reads({})).toBe(false);
  expect(reads({ id: 'read', endpoints: [{ method: 'POST', path: '/a' }] })).toBe(false);
  expect(reads({ id: 'read', readOnly: false })).toBe(false);
});

test('counts the levels below, which it includes', () => {
  expect(reads({}, { readOnly: true })).toBe(false);
  expect(reads({ id: 'read' }, { readOnly: true })).toBe(true);
});

test('takes nothing that is not offered for a read', () => {
  expect(isReadOnly({ permission: 'gone', level: 'read' }, catalogueOf([]))).toBe(false);
});
