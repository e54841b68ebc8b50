import { expect, test } from 'vitest';
import { token } from '../../test/wizard/exampleSnapshots.ts';
import { readTokenPage } from './readPage.ts';

const counts = { all: 1000, active: 3, expiring: 1, inactive: 997, cappedAt: 1000 };

function read(page: object) {
  const faults: string[] = [];
  return { page: readTokenPage({ items: [token], ...page }, undefined, (fault) => faults.push(fault)), faults };
}

test('keeps the counts of the segments', () => {
  expect(read({ counts })).toEqual({ page: { items: [token], counts }, faults: [] });
});

test.each([[undefined], [null]])('takes %s for an API that does not count', (none) => {
  expect(read({ counts: none })).toEqual({ page: { items: [token] }, faults: [] });
});

test.each([
  [{ ...counts, active: '3' }, 'counts.active'],
  [7, 'counts'],
])('leaves out odd counts: %j', (odd, path) => {
  expect(read({ counts: odd })).toEqual({ page: { items: [token] }, faults: [expect.stringContaining(path)] });
});
