export const MAX_RETRIES = 5;

const BASE = 500;
const CAP = 16_000;

/**
 * Milliseconds before try `attempt` (from 1): full jitter spreads pages that lost the same server.
 * @param random in [0, 1)
 */
export function retryDelay(attempt: number, random: number): number {
  return Math.round(random * Math.min(CAP, BASE * 2 ** (attempt - 1)));
}
