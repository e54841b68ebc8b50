import type { Grant, PermissionGroup, PermissionLevel } from '@tokenwright/core';

export type PermissionRecord = Readonly<Record<string, readonly string[]>>;

export function recordOf(grants: readonly Grant[], groups: readonly PermissionGroup[]): PermissionRecord {
  return Object.fromEntries(
    grants.map(({ permission, level }) => {
      const ladder = ladderOf(permission, groups);
      const rank = ladder.findIndex(({ id }) => id === level);
      return [permission, rank === -1 ? [level] : ladder.slice(0, rank + 1).map(({ id }) => id)];
    }),
  );
}

export function grantsOf(record: PermissionRecord, groups: readonly PermissionGroup[]): readonly Grant[] {
  return Object.entries(record).flatMap(([permission, actions]) => {
    const ladder = ladderOf(permission, groups);
    const gap = ladder.findIndex(({ id }) => !actions.includes(id));
    const held = gap === -1 ? ladder : ladder.slice(0, gap);
    const others = actions.filter((action) => !held.some(({ id }) => id === action));
    const highest = held.at(-1);
    return [...(highest ? [highest.id] : []), ...others].map((level) => ({ permission, level }));
  });
}

export function isOffered({ permission, level }: Grant, groups: readonly PermissionGroup[]): boolean {
  return ladderOf(permission, groups).some(({ id }) => id === level);
}

function ladderOf(permission: string, groups: readonly PermissionGroup[]): readonly PermissionLevel[] {
  for (const group of groups) {
    const found = group.permissions.find(({ id }) => id === permission);
    if (found) return found.levels;
  }
  return [];
}
