import type { Permission, PermissionGroup, PermissionLevel } from '../api/tokenOptions.ts';
import type { Grant } from '../token/token.ts';
import { type CatalogueEntry, catalogueEntries } from './catalogueEntries.ts';
import { type RequirementIndex, requirementIndex } from './requirementIndex.ts';

/** Checked permission groups, indexed by permission id. */
export interface Catalogue {
  readonly groups: readonly PermissionGroup[];
  readonly permissions: ReadonlyMap<string, Permission>;
  readonly entries: readonly CatalogueEntry[];
  readonly entry: (permission: string) => CatalogueEntry | undefined;
  readonly level: (grant: Grant) => PermissionLevel | undefined;
  /** Returns the index of a level, or -1 for an unknown level. */
  readonly rank: (grant: Grant) => number;
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
  const entries = catalogueEntries(groups);
  const byId = new Map(entries.map((entry) => [entry.permission.id, entry]));
  const permissions = new Map(entries.map(({ permission }) => [permission.id, permission]));
  const entry = (permission: string) => byId.get(permission);
  const rank = ({ permission, level }: Grant): number =>
    permissions.get(permission)?.levels.findIndex(({ id }) => id === level) ?? -1;
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
