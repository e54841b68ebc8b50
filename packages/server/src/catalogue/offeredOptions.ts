import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonicalJson.ts';
import type { Principal } from '../principal.ts';
import type { Permission, PermissionLevel, TokenOptions } from '../wire/tokenOptionsSchema.ts';
import type { Grant } from '../wire/tokenRequestSchema.ts';
import { type CatalogueIndex, catalogueIndex } from './catalogueIndex.ts';

const NOT_YOURS = 'You do not have this permission yourself, so you cannot grant it to a token.';

export function offeredOptions(options: TokenOptions, { grantable }: Principal): TokenOptions {
  if (!grantable) return options;
  const ranks = grantableRanks(options, grantable);
  const isOffered = (grant: Grant) => catalogueIndex(options).rank(grant) <= (ranks.get(grant.permission) ?? -1);
  const groups = options.groups.map((group) => ({
    ...group,
    permissions: group.permissions.map((permission) => upTo(permission, ranks.get(permission.id) ?? -1)),
  }));
  const templates = options.templates?.map((template) => ({
    ...template,
    grants: template.grants.filter(isOffered),
  }));
  const refusedCombinations = options.policy?.refusedCombinations?.filter(({ grants }) => grants.every(isOffered));
  return { ...options, groups, templates, policy: options.policy && { ...options.policy, refusedCombinations } };
}

function upTo(permission: Permission, rank: number): Permission {
  const locked = { reason: NOT_YOURS };
  const levels = permission.levels.map((level, at) =>
    at <= rank ? level : { ...level, requires: undefined, ...(rank >= 0 && { locked: level.locked ?? locked }) },
  );
  return { ...permission, levels, ...(rank < 0 && { locked: permission.locked ?? locked }) };
}

export function optionsVersion(options: TokenOptions): string {
  const version = versions.get(options) ?? createHash('sha256').update(canonicalJson(options)).digest('base64url');
  versions.set(options, version);
  return version.slice(0, 22);
}

const versions = new WeakMap<TokenOptions, string>();

export function effectiveGrants(
  grants: readonly Grant[],
  tokenType: string,
  options: TokenOptions,
  owner: Principal,
): readonly Grant[] {
  const catalogue = catalogueIndex(options);
  const type = catalogue.tokenTypes.get(tokenType);
  if (!type) return [];
  const ranks = owner.grantable && grantableRanks(options, owner.grantable);
  // A token that was created with chosen permissions keeps them if its type later gets fixed rights.
  const held = type.permissions === 'none' && grants.length === 0 ? highestGrants(catalogue) : grants;
  return held.flatMap((grant) => {
    const permission = catalogue.permissions.get(grant.permission);
    const rank = catalogue.rank(grant);
    if (!permission || rank === -1) return [];
    if (permission.excludedFrom?.some((exclusion) => exclusion.tokenType === tokenType)) return [];
    const highest = ranks ? (ranks.get(permission.id) ?? -1) : rank;
    const kept = permission.levels[Math.min(rank, highest, unlockedRank(permission))];
    return kept ? [{ permission: permission.id, level: kept.id }] : [];
  });
}

function highestGrants({ permissions }: CatalogueIndex): readonly Grant[] {
  return [...permissions.values()].flatMap(({ id, levels }) => {
    const highest = levels.at(-1);
    return highest ? [{ permission: id, level: highest.id }] : [];
  });
}

function unlockedRank({ locked, levels }: Permission): number {
  if (locked) return -1;
  const lock = levels.findIndex((level) => level.locked);
  return lock === -1 ? levels.length - 1 : lock - 1;
}

function grantableRanks(options: TokenOptions, grantable: readonly Grant[]): ReadonlyMap<string, number> {
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
