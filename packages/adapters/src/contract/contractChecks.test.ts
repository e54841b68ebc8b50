import { expect, it } from 'vitest';
import { contractChecks } from './contractChecks.ts';

it('gives each check a unique name of an area and a subject', () => {
  const names = contractChecks.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[a-z]+\/[a-z-]+$/.test(name))).toEqual([]);
});

it.each(contractChecks)('$name has a reason and a fix, in sentences', ({ promise, why, remedy, culprit }) => {
  expect(['adapter', 'api', 'adapter or api', 'options']).toContain(culprit);
  expect(promise).toMatch(/^[a-z].*[^.]$/);
  for (const text of [why, remedy]) expect(text).toMatch(/^[A-Z"`“].*[.)]$/s);
});
