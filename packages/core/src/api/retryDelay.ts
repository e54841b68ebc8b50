export const MAX_RETRIES = 5;

const BASE = 500;
const CAP = 16_000;

/** Full jitter spreads the retries of many pages. */
export function retryDelay(attempt: number, random: number): number {
  return Math.round(random * Math.min(CAP, BASE * 2 ** (attempt - 1)));
}
