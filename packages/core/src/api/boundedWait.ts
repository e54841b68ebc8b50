const LONGEST_WAIT = 60_000;

/** Milliseconds to wait; accepts a missing, negative, huge, or invalid `Retry-After`. */
export function boundedWait(retryAfter: number | undefined): number {
  if (retryAfter === undefined || !(retryAfter > 0)) return 1_000;
  return Math.min(retryAfter, LONGEST_WAIT);
}
