import type { TokenOptions } from '../api/tokenOptions.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Offered overlaps of a rotation, in seconds. */
export const overlaps = [0, HOUR, DAY, 7 * DAY] as const;

/** One overlap, in seconds, and why the policy forbids it. */
export interface OfferedOverlap {
  readonly seconds: number;
  readonly refusal: string | undefined;
}

/** Immediate ends are always allowed. */
export function overlapOffer(options: TokenOptions | undefined): readonly OfferedOverlap[] {
  const limit = options?.policy?.maxOverlap;
  return overlaps.map((seconds) => ({
    seconds,
    refusal: limit && seconds > Math.max(0, limit.seconds) ? limit.reason : undefined,
  }));
}

/** A day where allowed, else the longest: an app may need time for the new secret. */
export function defaultOverlap(offer: readonly OfferedOverlap[]): number {
  const allowed = offer.filter(({ refusal, seconds }) => refusal === undefined && seconds <= DAY);
  return allowed.at(-1)?.seconds ?? 0;
}
