import { expect, it, vi } from 'vitest';
import { atLaterTime } from './atLaterTime.ts';

it('moves every clock forward by seconds for the call, and back afterwards', async () => {
  const before = Date.now();
  const seen = await atLaterTime(
    undefined,
    async () => [Date.now(), Date.parse(new Date().toISOString()), new Date(0).getTime()] as const,
  );
  expect(seen[0] - before).toBeGreaterThan(2_500);
  expect(seen[1] - before).toBeGreaterThan(2_500);
  expect(seen[2]).toBe(0);
  expect(Date.now() - before).toBeLessThan(1_000);
});

it('restores the clock after a rejection, and keeps dates as instances of `Date`', async () => {
  const Real = Date;
  await expect(atLaterTime(undefined, () => Promise.reject(new Date()))).rejects.toBeInstanceOf(Real);
  expect(Date).toBe(Real);
});

it('calls the setup’s `advance` if it exists, and leaves the clock alone', async () => {
  const advance = vi.fn();
  const Real = Date;
  await atLaterTime(advance, async () => expect(Date).toBe(Real));
  expect(advance).toHaveBeenCalledExactlyOnceWith(3_000);
});
