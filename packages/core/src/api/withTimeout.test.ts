import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ANSWER_TIMEOUT, withTimeout } from './withTimeout.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('returns the response, and leaves no timer behind', async () => {
  expect(await withTimeout('listTokens', async () => 'answer')).toBe('answer');
  expect(vi.getTimerCount()).toBe(0);
});

it('rejects with the error of the call, even if it throws synchronously', async () => {
  const call = (): Promise<never> => {
    throw new Error('broken adapter');
  };
  await expect(withTimeout('listTokens', call)).rejects.toThrow('broken adapter');
  expect(vi.getTimerCount()).toBe(0);
});

it('stops waiting for an API that never answers, and warns the developer', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  const outcome = withTimeout('revokeToken', () => new Promise(() => {})).catch((error) => error);
  await vi.advanceTimersByTimeAsync(ANSWER_TIMEOUT);
  expect(await outcome).toMatchObject({ name: 'TokenApiError', code: 'unknown-outcome' });
  expect(warned).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('no response came within 30000 ms.'));
  warned.mockRestore();
});
