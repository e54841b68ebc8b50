import type { Permission, PermissionGroup, PermissionLevel } from '../api/tokenOptions.ts';
import type { Grant } from '../token/token.ts';
import { CatalogueError } from './catalogueError.ts';
import { checkCycles } from './checkCycles.ts';
import { type Needs, needsOf } from './needsOf.ts';

/** One permission of a catalogue: where it stands, and what it has to do with the others. */
export interface CatalogueEntry {
  readonly permission: Permission;
  readonly group: PermissionGroup;
  /** Its place among all the permissions, from 0. */
  readonly position: number;
  /** A grant for each level, from the least; the same objects each time. */
  readonly grants: readonly Grant[];
}

/** The host's permissions, checked once and indexed by id. */
export interface Catalogue {
  readonly groups: readonly PermissionGroup[];
  readonly permissions: ReadonlyMap<string, Permission>;
  /** In the host's order. */
  readonly entries: readonly CatalogueEntry[];
  readonly entry: (permission: string) => CatalogueEntry | undefined;
  readonly level: (grant: Grant) => PermissionLevel | undefined;
  /** Where a level stands on its permission's ladder, from 0; -1 where there is no such level. */
  readonly rank: (grant: Grant) => number;
  readonly needs: Needs;
}

const known = new WeakMap<readonly PermissionGroup[], Catalogue>();

/**
 * Indexes the groups; the same groups give the same catalogue.
 * @throws {CatalogueError} naming the id, for a group, a permission or a level that comes twice, a permission with no
 * level, a requirement that is not offered, and a level that in the end requires itself
 */
export function catalogueOf(groups: readonly PermissionGroup[]): Catalogue {
  const made = known.get(groups) ?? indexed(groups);
  known.set(groups, made);
  return made;
}

function indexed(groups: readonly PermissionGroup[]): Catalogue {
  const entries: CatalogueEntry[] = [];
  const byId = new Map<string, CatalogueEntry>();
  const permissions = new Map<string, Permission>();
  checkUnique(groups, 'group', 'Give each group its own id.');
  for (const group of groups) {
    for (const permission of group.permissions) {
      const { id } = permission;
      if (byId.has(id)) throw twice(`permission "${id}"`, 'Give each permission its own id.', id);
      const entry = entryOf(permission, group, entries.length);
      entries.push(entry);
      byId.set(id, entry);
      permissions.set(id, permission);
    }
  }
  const rank = ({ permission, level }: Grant): number =>
    byId.get(permission)?.permission.levels.findIndex(({ id }) => id === level) ?? -1;
  const needs = needsOf(entries, byId, rank);
  checkCycles(entries, needs);
  return {
    groups,
    permissions,
    entries,
    entry: (permission) => byId.get(permission),
    level: (grant) => permissions.get(grant.permission)?.levels[rank(grant)],
    rank,
    needs,
  };
}

function entryOf(permission: Permission, group: PermissionGroup, position: number): CatalogueEntry {
  const { id, levels } = permission;
  if (levels.length === 0) {
    throw new CatalogueError('invalid', [id], `permission "${id}"`, 'has no level', 'Give it at least one.');
  }
  if (levels.length > 1) checkUnique(levels, `permission "${id}" with the level`, 'Give each level its own id.', id);
  return { permission, group, position, grants: levels.map((level) => ({ permission: id, level: level.id })) };
}

/** Most lists are short, and then a set costs more than it saves. */
function checkUnique(
  things: readonly { readonly id: string }[],
  what: string,
  remedy: string,
  ...owner: readonly string[]
): void {
  const [first, second, third] = things;
  if (!third && first?.id !== second?.id) return;
  const seen = new Set<string>();
  for (const { id } of things) {
    if (seen.has(id)) throw twice(`${what} "${id}"`, remedy, ...owner, id);
    seen.add(id);
  }
}

function twice(subject: string, remedy: string, ...ids: readonly string[]): CatalogueError {
  return new CatalogueError('duplicate', ids, subject, 'comes twice', remedy);
}
