import { type Cap, cappedRanks } from './cappedRanks.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';

const known = new WeakMap<Catalogue, ReadonlyMap<number, Cap>>();

/** The first rank of a permission that is dangerous or needs what is; as many as it has levels where none is. */
export function dangerousFrom({ position, grants }: CatalogueEntry, catalogue: Catalogue): number {
  const made = known.get(catalogue) ?? dangers(catalogue);
  known.set(catalogue, made);
  return made.get(position)?.rank ?? grants.length;
}

function dangers(catalogue: Catalogue): ReadonlyMap<number, Cap> {
  const caps = new Map<number, Cap>();
  for (const { position, permission } of catalogue.entries) {
    const rank = permission.levels.findIndex(({ risk }) => risk === 'dangerous');
    if (rank !== -1) caps.set(position, { rank });
  }
  return cappedRanks(caps, catalogue);
}
