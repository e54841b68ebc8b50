import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PATIENCE, withPatience } from './withPatience.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('hands on an answer, and leaves no timer behind', async () => {
  expect(await withPatience(async () => 'answer', 'unavailable')).toBe('answer');
  expect(vi.getTimerCount()).toBe(0);
});

it('hands on what went wrong, even before the first await', async () => {
  const call = (): Promise<never> => {
    throw new Error('broken adapter');
  };
  await expect(withPatience(call, 'unavailable')).rejects.toThrow('broken adapter');
  expect(vi.getTimerCount()).toBe(0);
});

it('gives up on an API that never answers', async () => {
  const outcome = withPatience(() => new Promise(() => {}), 'unknown-outcome').catch((error) => error);
  await vi.advanceTimersByTimeAsync(PATIENCE);
  expect(await outcome).toMatchObject({ name: 'TokenApiError', code: 'unknown-outcome' });
});
