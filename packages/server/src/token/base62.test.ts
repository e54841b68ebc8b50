import { describe, expect, it } from 'vitest';
import { base62 } from './base62.ts';

describe('base62', () => {
  it('skips bytes that would make some characters more likely', () => {
    const batches = [Uint8Array.of(248, 255, 0, 61), Uint8Array.of(62, 247)];
    const asked: number[] = [];
    const text = base62.random(4, (count) => {
      asked.push(count);
      return batches.shift() ?? Uint8Array.of();
    });
    expect(text).toBe('0z0z');
    expect(asked).toEqual([4, 2]);
  });

  it('returns the requested number of base62 characters', () => {
    for (const length of [0, 1, 30, 1_000])
      expect(base62.random(length)).toMatch(new RegExp(`^[0-9A-Za-z]{${length}}$`));
  });

  it('uses every character equally often in 620,000 characters', () => {
    const counts = new Map<string, number>();
    for (const character of base62.random(620_000)) counts.set(character, (counts.get(character) ?? 0) + 1);
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    // 61 degrees of freedom: a fair source is above 149 once in a hundred million runs.
    expect([counts.size, chiSquare < 149]).toEqual([62, true]);
  });

  it('pads a number with zeros', () => {
    expect([0, 1, 61, 62, 3843, 2 ** 32 - 1].map((value) => base62.encode(value, 6))).toEqual([
      '000000',
      '000001',
      '00000z',
      '000010',
      '0000zz',
      '4gfFC3',
    ]);
  });
});
