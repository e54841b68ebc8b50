import type { Token } from '@tokenwright/core';
import { firstChoice, planListing } from '@tokenwright/core/list';
import { expect, it, onTestFinished, vi } from 'vitest';
import { exampleTokens } from '../../test/exampleTokens.ts';
import { rehearse } from './rehearse.ts';

it('lets the first sorts and the first search read no loaded token again', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const read = vi.fn((name: string) => name);
  const tokens = exampleTokens(20).map((token): Token => {
    const { name } = token;
    return Object.defineProperty({ ...token }, 'name', { get: () => read(name), enumerable: true });
  });
  rehearse(tokens, undefined);
  vi.runAllTimers();
  expect(read).toHaveBeenCalled();
  read.mockClear();
  for (const choice of [{ sort: 'name' as const }, { query: 'token' }]) {
    expect(planListing({ ...firstChoice, segment: 'all', ...choice }, undefined).select(tokens, 0).tokens).toHaveLength(
      20,
    );
  }
  expect(read).not.toHaveBeenCalled();
});

it('stops when the list has other tokens', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  rehearse(exampleTokens(2), undefined)();
  expect(vi.getTimerCount()).toBe(0);
});
