import type { TokenOptions } from '../api/tokenOptions.ts';

const DAY = 86_400;

/** The overlaps for a rotation, in seconds. */
export const overlaps = [0, 3_600, DAY, 604_800] as const;

/** An overlap in seconds. `refusal`: the reason why the policy forbids it. */
export interface OfferedOverlap {
  readonly seconds: (typeof overlaps)[number];
  readonly refusal: string | undefined;
}

/**
 * Lists all overlaps. The policy can't forbid an overlap of 0.
 * @param pending the reason to refuse a second overlap, if the old secret of the last rotation still works
 */
export function overlapOffer(options: TokenOptions | undefined, pending?: string): readonly OfferedOverlap[] {
  const limit = options?.policy?.maxOverlap;
  return overlaps.map((seconds) => ({
    seconds,
    refusal: seconds > 0 ? (pending ?? (limit && seconds > limit.seconds ? limit.reason : undefined)) : undefined,
  }));
}

/** Returns one day, or else the longest allowed overlap, because apps need time to switch. */
export function defaultOverlap(offer: readonly OfferedOverlap[]): number {
  const allowed = offer.filter(({ refusal, seconds }) => refusal === undefined && seconds <= DAY);
  return allowed.at(-1)?.seconds ?? 0;
}
