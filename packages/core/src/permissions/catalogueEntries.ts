import type { Permission, PermissionGroup } from '../api/tokenOptions.ts';
import type { Grant } from '../token/token.ts';
import { CatalogueError } from './catalogueError.ts';

/** A permission with its group and position. */
export interface CatalogueEntry {
  readonly permission: Permission;
  readonly group: PermissionGroup;
  readonly position: number;
  readonly grants: readonly Grant[];
}

export function catalogueEntries(groups: readonly PermissionGroup[]): ReadonlyMap<string, CatalogueEntry> {
  const entries = new Map<string, CatalogueEntry>();
  checkUnique(groups, 'group', 'Give each group its own id.');
  for (const group of groups) {
    for (const permission of group.permissions) {
      const { id } = permission;
      if (entries.has(id)) throw duplicate(`permission "${id}"`, 'Give each permission its own id.', id);
      entries.set(id, entryOf(permission, group, entries.size));
    }
  }
  return entries;
}

function entryOf(permission: Permission, group: PermissionGroup, position: number): CatalogueEntry {
  const { id, levels } = permission;
  if (levels.length === 0) {
    throw new CatalogueError('invalid', [id], `permission "${id}"`, 'has no level', 'Give it at least one level.');
  }
  if (levels.length > 1) checkUnique(levels, `permission "${id}" with the level`, 'Give each level its own id.', id);
  return { permission, group, position, grants: levels.map((level) => ({ permission: id, level: level.id })) };
}

function checkUnique(
  items: readonly { readonly id: string }[],
  kind: string,
  remedy: string,
  ...owner: readonly string[]
): void {
  const [first, second, third] = items;
  if (!third && first?.id !== second?.id) return;
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) throw duplicate(`${kind} "${id}"`, remedy, ...owner, id);
    seen.add(id);
  }
}

function duplicate(subject: string, remedy: string, ...ids: readonly string[]): CatalogueError {
  return new CatalogueError('duplicate', ids, subject, 'comes twice', remedy);
}
