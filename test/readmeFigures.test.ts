import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keptFigures, withFigures } from '../scripts/keptFigures.ts';
import { familyNames } from '../scripts/runFamilies.ts';

test('the README shows the figures of the last kept run', () => {
  const page = readFileSync('README.md', 'utf8');

  expect(page, 'run `pnpm figures --keep`').toBe(withFigures(page, keptFigures()));
});

test('every figure in the README has the day on which it was measured', () => {
  const dateless = Object.entries(keptFigures()).filter(([, figures]) => figures.some(({ date }) => !date));

  expect(dateless.map(([family]) => family)).toEqual([]);
});

test('the README keeps no figures of a family that is gone', () => {
  const families = familyNames('test/figures');

  expect(Object.keys(keptFigures()).filter((family) => !families.includes(family))).toEqual([]);
});
