import { expect, test } from 'vitest';
import { keptFigures } from '../../scripts/keptFigures.ts';
import size from '../figures/size.ts';

const GROWTH = 1.02;

test('no bundle grows by more than 2 % over its kept size or beyond its bar', { timeout: 300_000 }, async () => {
  const kept = new Map(keptFigures().size?.map((figure) => [figure.name, figure]));
  const measured = await size.run({});

  expect(measured.map(({ name }) => name)).toEqual([...kept.keys()]);
  const grown = measured.filter(({ name, value, ok }) => {
    const before = kept.get(name);
    return Number(value) > Number(before?.value) * GROWTH || (before?.ok && !ok);
  });
  expect(
    grown.map(({ name, value, unit = '' }) => `${name}: ${value} ${unit}, kept ${kept.get(name)?.value}`),
    'make it smaller, or keep the new size in a commit of its own: `pnpm figures size --keep`',
  ).toEqual([]);
});
