import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sinks } from './sinks.ts';
import { type LeakHarness, startLeakHarness } from './startLeakHarness.ts';
import { ways } from './ways.ts';

const nowhere = Object.fromEntries(Object.keys(sinks).map((name) => [name, 0]));

describe.each([
  { react: 19, ends: Object.keys(ways) },
  { react: 18, ends: Object.keys(ways).slice(0, 1) },
] as const)('with React $react', ({ react, ends }) => {
  let harness: LeakHarness;

  beforeAll(async () => {
    harness = await startLeakHarness({ react });
  });

  afterAll(() => harness.stop());

  test('finds a planted text in every place', async () => {
    const hits = await harness.plantEverywhere();
    const missed = Object.keys(hits).filter((name) => hits[name] === 0);
    expect(missed).toEqual([]);
  });

  test('a shown secret is only in its field, and in no place that outlasts the page', async () => {
    const { 'DOM, attributes and fields': inField, ...hits } = await harness.whileShown();
    const { 'V8 heap snapshot, after forced GC': inHeap, 'accessibility tree': inTree, ...elsewhere } = hits;
    expect([inField, inHeap, inTree].every((count) => Number(count) > 0)).toBe(true);
    expect(Object.values(elsewhere).filter((count) => count > 0)).toEqual([]);
  });

  test.each(ends)('the secret is nowhere in the page: %s', async (way) => {
    expect(await harness.after(way)).toEqual(nowhere);
  });
});
