import type { Permission, PermissionGroup } from '../api/tokenOptions.ts';
import type { FoundPermissions } from './createPermissionSearch.ts';

/** One line of the picker. Keys are unique: group and permission ids may be the same. */
export type ListRow =
  | { readonly kind: 'group'; readonly key: string; readonly group: PermissionGroup; readonly isOpen: boolean }
  | {
      readonly kind: 'permission';
      readonly key: string;
      readonly group: PermissionGroup;
      readonly permission: Permission;
    };

/**
 * What is found, as one flat list: each group's heading, then its permissions where it is open.
 * @param isOpen asked only while nothing is filtered: a filter opens the groups in which it finds something
 */
export function listRows(
  { groups, isFiltered }: FoundPermissions,
  isOpen: (group: PermissionGroup) => boolean,
): readonly ListRow[] {
  const rows: ListRow[] = [];
  for (const { group, permissions } of groups) {
    const isShown = isFiltered || isOpen(group);
    rows.push({ kind: 'group', key: `group ${group.id}`, group, isOpen: isShown });
    if (!isShown) continue;
    for (const permission of permissions) {
      rows.push({ kind: 'permission', key: `permission ${permission.id}`, group, permission });
    }
  }
  return rows;
}
