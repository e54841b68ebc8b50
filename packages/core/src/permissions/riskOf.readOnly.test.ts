import { expect, test } from 'vitest';
import type { PermissionLevel } from '../api/tokenOptions.ts';
import { catalogueOf } from './catalogue.ts';
import { isReadOnly } from './riskOf.ts';

const reads = (...levels: readonly Partial<PermissionLevel>[]) => {
  const ladder = levels.map((level, at) => ({ id: `l${at}`, label: `L${at}`, ...level }));
  const catalogue = catalogueOf([{ id: 'g', label: 'G', permissions: [{ id: 'p', label: 'P', levels: ladder }] }]);
  return isReadOnly({ permission: 'p', level: ladder.at(-1)?.id ?? '' }, catalogue);
};

test('a level only reads if `readOnly`, its id or all its endpoints say so', () => {
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

test('a level writes by default, or if an endpoint or `readOnly` says so', () => {
  expect(reads({})).toBe(false);
  expect(reads({ id: 'read', endpoints: [{ method: 'POST', path: '/a' }] })).toBe(false);
  expect(reads({ id: 'read', readOnly: false })).toBe(false);
});

test('a level that includes a lower level that writes is not read-only', () => {
  expect(reads({}, { readOnly: true })).toBe(false);
  expect(reads({ id: 'read' }, { readOnly: true })).toBe(true);
});

test('an unknown grant is not read-only', () => {
  expect(isReadOnly({ permission: 'gone', level: 'read' }, catalogueOf([]))).toBe(false);
});
