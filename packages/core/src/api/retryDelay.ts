/** How many times an attempt is made again by itself before the person is asked. */
export const MAX_RETRIES = 5;

const BASE = 500;
const CAP = 16_000;

/**
 * Milliseconds before try number `attempt` (from 1): capped exponential back-off with full jitter,
 * so that many pages which lost the same server do not come back together.
 * @param random a number in [0, 1)
 */
export function retryDelay(attempt: number, random: number): number {
  return Math.round(random * Math.min(CAP, BASE * 2 ** (attempt - 1)));
}
