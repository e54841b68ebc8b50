import { expect, test } from 'vitest';
import { matchesQuery } from './matchesQuery.ts';

test.each([
  ['Survey 11', '', true],
  ['Survey 11', '11 SURV', true],
  ['Survey 12', '11 survey', false],
  ['ΟΔΟΣ', 'οδος', true],
])('“%s” searched for “%s”: %s', (text, query, isFound) => {
  expect(matchesQuery(text, query)).toBe(isFound);
});
