import { expect, test } from 'vitest';
import { keptFigures } from '../../scripts/keptFigures.ts';
import { grownFigures } from '../../scripts/release/bundleGrowth.ts';
import size from '../figures/size.ts';

test('no bundle grows by more than 2 % over its kept size or beyond its limit', { timeout: 300_000 }, async () => {
  const kept = keptFigures().size ?? [];
  const measured = await size.run({});

  expect(measured.map(({ name }) => name)).toEqual(kept.map(({ name }) => name));
  expect(
    grownFigures(measured, kept),
    'make it smaller, or keep the new size in a commit of its own: `pnpm figures size --keep`',
  ).toEqual([]);
});
