import { type CatalogueIndex, catalogueIndex } from './catalogueIndex.ts';
import type { Grant, PermissionLevel, TokenOptions } from './tokenOptions.ts';

/**
 * For each permission that a member may grant, the highest rank, given that they may grant all that it requires too.
 * A permission that is not in it, or at -1, is not theirs to grant.
 */
export function grantableRanks(options: TokenOptions, grantable: readonly Grant[]): ReadonlyMap<string, number> {
  const catalogue = catalogueIndex(options);
  const ranks = new Map<string, number>();
  for (const grant of grantable) {
    ranks.set(grant.permission, Math.max(ranks.get(grant.permission) ?? -1, catalogue.rank(grant)));
  }
  let isSettled = false;
  while (!isSettled) {
    isSettled = true;
    for (const [id, rank] of ranks) {
      const met = highestMet(catalogue.permissions.get(id)?.levels ?? [], rank, ranks, catalogue);
      if (met === rank) continue;
      ranks.set(id, met);
      isSettled = false;
    }
  }
  return ranks;
}

function highestMet(
  levels: readonly PermissionLevel[],
  rank: number,
  ranks: ReadonlyMap<string, number>,
  catalogue: CatalogueIndex,
): number {
  const isMet = (required: Grant) => (ranks.get(required.permission) ?? -1) >= catalogue.rank(required);
  const unmet = levels.slice(0, rank + 1).findIndex((level) => !(level.requires ?? []).every(isMet));
  return unmet === -1 ? rank : unmet - 1;
}
