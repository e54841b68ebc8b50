import { expect, test } from 'vitest';
import { measureHands, missedPlants } from './measureHands.ts';
import { plants } from './plants.ts';

/** Kept, so that a rare finding doesn't stop unrelated changes; `pnpm figures hands` draws new seeds. */
const SEED = 20_261_127;

const RUNS = 30;

test('a user with random actions never sees a broken page, a false message or an unreviewed token', {
  timeout: 600_000,
}, async () => {
  const { runs, findings, covered } = await measureHands({ runs: RUNS, seed: SEED, lanes: 2 });

  expect(findings, `pnpm figures hands --seed ${SEED} --path <at>`).toEqual([]);
  expect(runs).toBe(RUNS);
  expect(covered.length).toBeGreaterThan(100);
});

test.each(Object.keys(plants))('catches this planted fault: %s', { timeout: 120_000 }, async (name) => {
  expect(await missedPlants(SEED, [name])).toEqual([]);
});
