import type { Permission, PermissionGroup } from '../api/tokenOptions.ts';
import type { Grant } from '../token/token.ts';

export interface PermissionIndex {
  readonly permissions: ReadonlyMap<string, Permission>;
  /** The index of a level, or -1 if unknown. */
  readonly rank: (grant: Grant) => number;
}

const cache = new WeakMap<readonly PermissionGroup[], PermissionIndex>();

/** Checks no options, so that the machine stays small. */
export function permissionIndex(groups: readonly PermissionGroup[]): PermissionIndex {
  const index = cache.get(groups) ?? createIndex(groups);
  cache.set(groups, index);
  return index;
}

function createIndex(groups: readonly PermissionGroup[]): PermissionIndex {
  const permissions = new Map<string, Permission>();
  for (const group of groups) for (const permission of group.permissions) permissions.set(permission.id, permission);
  return {
    permissions,
    rank: ({ permission, level }) => permissions.get(permission)?.levels.findIndex(({ id }) => id === level) ?? -1,
  };
}
