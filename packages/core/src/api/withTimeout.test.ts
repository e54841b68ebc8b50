import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ANSWER_TIMEOUT, withTimeout } from './withTimeout.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('hands on an answer, and leaves no timer behind', async () => {
  expect(await withTimeout('listTokens', async () => 'answer')).toBe('answer');
  expect(vi.getTimerCount()).toBe(0);
});

it('hands on what went wrong, even before the first await', async () => {
  const call = (): Promise<never> => {
    throw new Error('broken adapter');
  };
  await expect(withTimeout('listTokens', call)).rejects.toThrow('broken adapter');
  expect(vi.getTimerCount()).toBe(0);
});

it('gives up on an API that never answers, and tells the developer', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  const outcome = withTimeout('revokeToken', () => new Promise(() => {})).catch((error) => error);
  await vi.advanceTimersByTimeAsync(ANSWER_TIMEOUT);
  expect(await outcome).toMatchObject({ name: 'TokenApiError', code: 'unknown-outcome' });
  expect(warned).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('no answer came within 30000 ms.'));
  warned.mockRestore();
});
