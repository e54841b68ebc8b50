import { expect, test } from 'vitest';
import { token } from '../../test/wizard/exampleSnapshots.ts';
import { readTokenPage } from './readPage.ts';

const counts = { all: 1000, active: 3, expiring: 1, inactive: 997, cappedAt: 1000 };

function read(page: object) {
  const faults: string[] = [];
  return { page: readTokenPage({ items: [token], ...page }, undefined, (fault) => faults.push(fault)), faults };
}

test('returns the counts by status', () => {
  expect(read({ counts })).toEqual({ page: { items: [token], counts }, faults: [] });
});

test.each([[undefined], [null]])('treats %s as an API without counts', (none) => {
  expect(read({ counts: none })).toEqual({ page: { items: [token] }, faults: [] });
});

test.each([
  [{ ...counts, active: '3' }, 'counts.active'],
  [7, 'counts'],
])('omits invalid counts: %j', (odd, path) => {
  expect(read({ counts: odd })).toEqual({ page: { items: [token] }, faults: [expect.stringContaining(path)] });
});

test('omits missing or unreadable permissions, because an empty list would mean no permissions', () => {
  const { permissions: _, ...bare } = token;
  expect(read({ items: [bare] })).toEqual({ page: { items: [bare] }, faults: [] });
  const { page, faults } = read({ items: [{ ...token, permissions: 'all' }] });
  expect(page.items).toEqual([bare]);
  expect(faults).toEqual([expect.stringContaining('items[0].permissions')]);
});

test.each([
  [{ mode: 'selected', ids: [7, 'b', null] }, ['7', 'b']],
  [{ mode: 'some' }, []],
  ['all', []],
])('never reads a token with unreadable resources as unlimited: %j', (resources, ids) => {
  const { page, faults } = read({ items: [{ ...token, resources }] });
  expect(page.items[0]?.resources).toEqual({ mode: 'selected', ids });
  expect(faults).toHaveLength(1);
});
