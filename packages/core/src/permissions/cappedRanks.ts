import type { Catalogue } from './catalogue.ts';
import type { CatalogueEntry } from './catalogueEntries.ts';

/** A limit on a permission, from this rank up. */
export interface Cap {
  readonly rank: number;
}

/**
 * Spreads caps to dependents: a level that needs a capped level is capped too, for the same cause.
 * @param caps by permission position; this function adds to it
 */
export function cappedRanks<C extends Cap>(caps: Map<number, C>, { requirements }: Catalogue): ReadonlyMap<number, C> {
  const positions = [...caps.keys()];
  for (let position = positions.pop(); position !== undefined; position = positions.pop()) {
    const cap = caps.get(position);
    for (const { from, rank, minRank } of cap ? requirements.on(position) : []) {
      if (!cap || minRank < cap.rank || rank >= (caps.get(from)?.rank ?? Number.POSITIVE_INFINITY)) continue;
      caps.set(from, { ...cap, rank });
      positions.push(from);
    }
  }
  return caps;
}

const cache = new WeakMap<Catalogue, ReadonlyMap<number, Cap>>();

/** The first rank of a permission that is dangerous or needs a dangerous level; its level count if no rank is. */
export function dangerousFrom({ position, grants }: CatalogueEntry, catalogue: Catalogue): number {
  const caps = cache.get(catalogue) ?? dangerCaps(catalogue);
  cache.set(catalogue, caps);
  return caps.get(position)?.rank ?? grants.length;
}

function dangerCaps(catalogue: Catalogue): ReadonlyMap<number, Cap> {
  const caps = new Map<number, Cap>();
  for (const { position, permission } of catalogue.entries) {
    const rank = permission.levels.findIndex(({ risk }) => risk === 'dangerous');
    if (rank !== -1) caps.set(position, { rank });
  }
  return cappedRanks(caps, catalogue);
}
