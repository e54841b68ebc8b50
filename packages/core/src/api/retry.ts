/** How many times an attempt is made again by itself before the person is asked. */
export const MAX_RETRIES = 5;

/** The longest that a `Retry-After` is obeyed without asking, in milliseconds. */
export const LONGEST_WAIT = 60_000;

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

/** Milliseconds to wait for a `Retry-After`, which may be missing, negative, huge or not a number. */
export function boundedWait(retryAfter: number | undefined): number {
  if (retryAfter === undefined || !(retryAfter > 0)) return 1_000;
  return Math.min(retryAfter, LONGEST_WAIT);
}
