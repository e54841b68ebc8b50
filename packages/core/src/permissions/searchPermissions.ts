import type { Permission, PermissionGroup } from '../api/tokenOptions.ts';

const lowered = new WeakMap<Permission, string>();

/** The groups with only the permissions whose label, id or description holds the query, in any letter case; empty groups are left out. */
export function searchPermissions(groups: readonly PermissionGroup[], query: string): readonly PermissionGroup[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return groups;
  return groups.flatMap((group) => {
    const permissions = group.permissions.filter((permission) => searchText(permission).includes(wanted));
    return permissions.length > 0 ? [{ ...group, permissions }] : [];
  });
}

/** Lowered once: lowering on every key is what makes a long list slow. */
function searchText(permission: Permission): string {
  const text =
    lowered.get(permission) ?? [permission.label, permission.id, permission.description].join('\n').toLowerCase();
  lowered.set(permission, text);
  return text;
}
