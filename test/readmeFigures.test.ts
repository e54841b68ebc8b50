import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keptFigures, withFigures } from '../scripts/keptFigures.ts';

test('the README shows the figures of the last kept run', () => {
  const page = readFileSync('README.md', 'utf8');

  expect(page, 'run `pnpm figures --keep`').toBe(withFigures(page, keptFigures()));
});
