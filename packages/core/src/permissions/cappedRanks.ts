import type { Catalogue } from './catalogue.ts';

/** From this rank up, something about a permission stands in the way. */
export interface Cap {
  readonly rank: number;
}

/**
 * Spreads caps to what depends on them: a level that needs a capped one is capped too, for the same cause.
 * @param caps by the place of the permission; it is filled further
 */
export function cappedRanks<C extends Cap>(caps: Map<number, C>, { needs }: Catalogue): ReadonlyMap<number, C> {
  const places = [...caps.keys()];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const cap = caps.get(place);
    for (const { from, rank, least } of cap ? needs.on(place) : []) {
      if (!cap || least < cap.rank || rank >= (caps.get(from)?.rank ?? Number.POSITIVE_INFINITY)) continue;
      caps.set(from, { ...cap, rank });
      places.push(from);
    }
  }
  return caps;
}
