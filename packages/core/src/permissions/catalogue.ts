import type { PermissionGroup, PermissionLevel } from '../api/tokenOptions.ts';
import type { Grant } from '../token/token.ts';
import { type CatalogueEntry, catalogueEntries } from './catalogueEntries.ts';
import { type PermissionIndex, permissionIndex } from './permissionIndex.ts';
import { type RequirementIndex, requirementIndex } from './requirementIndex.ts';

/** Checked permission groups, indexed by permission id. */
export interface Catalogue extends PermissionIndex {
  readonly groups: readonly PermissionGroup[];
  readonly entries: readonly CatalogueEntry[];
  readonly entry: (permission: string) => CatalogueEntry | undefined;
  readonly level: (grant: Grant) => PermissionLevel | undefined;
  readonly requirements: RequirementIndex;
}

const cache = new WeakMap<readonly PermissionGroup[], Catalogue>();

/**
 * Checks and indexes permission groups. Always returns the same catalogue for the same array.
 * @throws {CatalogueError} if an id is duplicated, a permission has no level, or a requirement is unknown or circular
 */
export function catalogueOf(groups: readonly PermissionGroup[]): Catalogue {
  const catalogue = cache.get(groups) ?? createCatalogue(groups);
  cache.set(groups, catalogue);
  return catalogue;
}

function createCatalogue(groups: readonly PermissionGroup[]): Catalogue {
  const byId = catalogueEntries(groups);
  const entries = [...byId.values()];
  const { permissions, rank } = permissionIndex(groups);
  const entry = (permission: string) => byId.get(permission);
  return {
    groups,
    permissions,
    entries,
    entry,
    level: (grant) => permissions.get(grant.permission)?.levels[rank(grant)],
    rank,
    requirements: requirementIndex(entries, entry, rank),
  };
}
