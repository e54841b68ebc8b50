import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figurePages, keptFigures } from '../scripts/keptFigures.ts';
import { familyNames } from '../scripts/runFamilies.ts';

test.each(Object.entries(figurePages))('%s shows the figures of the last kept run', (path, write) => {
  const page = readFileSync(path, 'utf8');

  expect(page, 'run `pnpm figures --keep`').toBe(write(page, keptFigures()));
});

test('every kept figure has its date', () => {
  const dateless = Object.entries(keptFigures()).filter(([, figures]) => figures.some(({ date }) => !date));

  expect(dateless.map(([family]) => family)).toEqual([]);
});

test('every kept figure belongs to an existing family', () => {
  const families = familyNames('test/figures');

  expect(Object.keys(keptFigures()).filter((family) => !families.includes(family))).toEqual([]);
});
