import type { Catalogue } from './catalogue.ts';
import type { CatalogueEntry } from './catalogueEntries.ts';

export interface Cap {
  readonly rank: number;
}

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
