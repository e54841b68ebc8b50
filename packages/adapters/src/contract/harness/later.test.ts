import { expect, it, vi } from 'vitest';
import { later } from './later.ts';

it('moves every clock of the call by more than a second, and back', async () => {
  const before = Date.now();
  const seen = await later(
    undefined,
    async () => [Date.now(), Date.parse(new Date().toISOString()), new Date(0).getTime()] as const,
  );
  expect(seen[0] - before).toBeGreaterThan(1_000);
  expect(seen[1] - before).toBeGreaterThan(1_000);
  expect(seen[2]).toBe(0);
  expect(Date.now() - before).toBeLessThan(1_000);
});

it('restores the clock after a rejection, and keeps dates instances of `Date`', async () => {
  const Real = Date;
  await expect(later(undefined, () => Promise.reject(new Date()))).rejects.toBeInstanceOf(Real);
  expect(Date).toBe(Real);
});

it("calls the setup's hook instead", async () => {
  const advance = vi.fn();
  const Real = Date;
  await later(advance, async () => expect(Date).toBe(Real));
  expect(advance).toHaveBeenCalledExactlyOnceWith(1_500);
});
