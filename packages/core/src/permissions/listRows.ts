import type { Permission, PermissionGroup } from '../api/tokenOptions.ts';
import type { FoundPermissions } from './createPermissionSearch.ts';
import { chosenRank, type Selection } from './selection.ts';

/** A row of the picker. A group and a permission may share an id, but keys are unique. */
export type ListRow =
  | { readonly kind: 'group'; readonly key: string; readonly group: PermissionGroup; readonly isOpen: boolean }
  | {
      readonly kind: 'permission';
      readonly key: string;
      readonly group: PermissionGroup;
      readonly permission: Permission;
    };

/**
 * Lists the visible rows.
 * @param isOpen ignored while a filter is active
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

/** Numbers of permissions. */
export interface SelectedCounts {
  readonly shown: number;
  readonly total: number;
  readonly selected: number;
  readonly hidden: number;
}

/** Counts selected and hidden permissions. */
export function countSelected({ entries, shown, total }: FoundPermissions, selection: Selection): SelectedCounts {
  let visible = 0;
  for (const entry of entries) if (chosenRank(selection, entry) >= 0) visible += 1;
  return { shown, total, selected: selection.size, hidden: selection.size - visible };
}
