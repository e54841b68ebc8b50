import type { Principal } from '../principal.ts';
import { catalogueIndex } from './catalogueIndex.ts';
import { grantableRanks } from './grantableRanks.ts';
import type { Grant, Permission, TokenOptions } from './tokenOptions.ts';

/**
 * What is left of a token's grants today: what the catalogue still offers for its type, up to the level that its owner
 * may still grant. A level that has gone from the ladder takes its grant with it, for nobody can say what it included.
 */
export function effectiveGrants(
  grants: readonly Grant[],
  tokenType: string,
  options: TokenOptions,
  owner: Principal,
): readonly Grant[] {
  const catalogue = catalogueIndex(options);
  if (!catalogue.tokenTypes.has(tokenType)) return [];
  const ranks = owner.grantable && grantableRanks(options, owner.grantable);
  return grants.flatMap((grant) => {
    const permission = catalogue.permissions.get(grant.permission);
    const rank = catalogue.rank(grant);
    if (!permission || rank === -1) return [];
    if (permission.excludedFrom?.some((exclusion) => exclusion.tokenType === tokenType)) return [];
    const most = ranks ? (ranks.get(permission.id) ?? -1) : rank;
    const kept = permission.levels[Math.min(rank, most, unlockedRank(permission))];
    return kept ? [{ permission: permission.id, level: kept.id }] : [];
  });
}

/** The highest rank below the host's locks; -1 for none. */
function unlockedRank({ locked, levels }: Permission): number {
  if (locked) return -1;
  const lock = levels.findIndex((level) => level.locked);
  return lock === -1 ? levels.length - 1 : lock - 1;
}
