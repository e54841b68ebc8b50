import { expect, test } from 'vitest';
import type { Figure } from '../scripts/figure.ts';
import { figureArguments } from '../scripts/figureArguments.ts';
import { figurePages } from '../scripts/keptFigures.ts';
import { everyBarHolds, familyNames } from '../scripts/runFamilies.ts';

const held: Figure = { name: 'all of it', value: 61.234, unit: 'kB', bar: '≤ 75 kB', ok: true, count: 1 };
const short: Figure = { name: 'lost', value: 2, bar: '0', ok: false, seed: 7, count: 1000, date: '2026-11-25' };

test('a run fails if a figure misses its required value, or if there are no figures', () => {
  expect(everyBarHolds({ size: [held] })).toBe(true);
  expect(everyBarHolds({ size: [held], faults: [short] })).toBe(false);
  expect(everyBarHolds({})).toBe(false);
});

test('the table shows the verdict, seed, number of runs, and date of each figure', () => {
  const page = 'Before\n<!-- figures: written by `pnpm figures --keep` -->\nold\n<!-- /figures -->\nAfter\n';

  expect(figurePages['docs/figures.md']?.(page, { size: [held], faults: [short] })).toBe(`Before
<!-- figures: written by \`pnpm figures --keep\` -->

| family | figure | value | required | result | evidence |
|---|---|---|---|---|---|
| \`size\` | all of it | 61.23 kB | ≤ 75 kB | ok | 1 run |
| \`faults\` | lost | 2 | 0 | **missed** | seed 7, 1,000 runs, 2026-11-25 |

<!-- /figures -->
After
`);
});

test('an unknown family is rejected with the list of families', () => {
  expect(() => figureArguments(['sice'], ['faults', 'size'])).toThrow(
    'Unknown family: sice. Known families: faults, size.',
  );
});

test('all families run by default', () => {
  expect(figureArguments(['--seed', '7', '--runs', '20'], ['faults', 'size'])).toEqual({
    names: ['faults', 'size'],
    options: { seed: 7, runs: 20 },
    json: undefined,
    keep: false,
  });
});

test.each(familyNames('test/bench'))('the benchmark %s loads, and has the name of its file', async (name) => {
  const { default: family } = await import(`./bench/${name}.ts`);
  expect(family).toEqual({ name, run: expect.any(Function) });
});

test('the benchmark of the machine measures each peer', { timeout: 30_000 }, async () => {
  const { default: engine } = await import('./bench/engine.ts');
  const figures = await engine.run({ runs: 1 });
  const peers = ['hand-written reducer', '@xstate/store', 'XState', 'an XState actor'];
  expect(figures.map(({ name }) => peers.find((peer) => name.endsWith(` of ${peer}`)))).toEqual(peers);
});
