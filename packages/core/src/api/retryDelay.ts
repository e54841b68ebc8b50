/** Automatic retries before the page asks the user. */
export const MAX_RETRIES = 5;

const BASE = 500;
const CAP = 16_000;

/**
 * Milliseconds before try number `attempt` (from 1): capped exponential backoff with full jitter, so that pages that
 * lost the same server don't return at the same time.
 * @param random a number in [0, 1)
 */
export function retryDelay(attempt: number, random: number): number {
  return Math.round(random * Math.min(CAP, BASE * 2 ** (attempt - 1)));
}
