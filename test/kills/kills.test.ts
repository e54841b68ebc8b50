import { expect, test } from 'vitest';
import { killPlaces } from './killPlaces.ts';
import { measureKills } from './measureKills.ts';

test('a killed process loses no acknowledged token, and creates none twice', { timeout: 1_200_000 }, async () => {
  const seed = Date.now() % 1_000_000;
  const runs = 2 * killPlaces.length;
  const { pglite, postgres, race, stored, planted, secrets } = await measureKills({ runs, seed, keys: 200 });

  expect(killPlaces.length).toBeGreaterThanOrEqual(12);
  expect([...pglite.findings, ...postgres.findings]).toEqual([]);
  expect(pglite.kills + postgres.kills).toBe(runs);
  for (const { kills, acknowledged } of [pglite, postgres]) {
    expect(kills).toBeGreaterThanOrEqual(killPlaces.length);
    expect(acknowledged).toBeGreaterThan(kills / 2);
  }

  expect(race.wrong).toEqual([]);
  expect([race.keys, race.secrets.length]).toEqual([200, 400]);
  expect(race.conflicts).toBeGreaterThan(race.keys);

  expect(secrets).toBeGreaterThanOrEqual(2 * (runs + 200));
  expect(stored).toEqual(Object.fromEntries(Object.keys(stored).map((place) => [place, 0])));
  expect(planted).toEqual(Object.fromEntries(Object.keys(stored).map((place) => [place, 2])));
});
