/** The longest accepted `Retry-After`, in milliseconds. */
const LONGEST_WAIT = 60_000;

/** Milliseconds to wait for a `Retry-After`, which may be missing, negative, huge or not a number. */
export function boundedWait(retryAfter: number | undefined): number {
  if (retryAfter === undefined || !(retryAfter > 0)) return 1_000;
  return Math.min(retryAfter, LONGEST_WAIT);
}
