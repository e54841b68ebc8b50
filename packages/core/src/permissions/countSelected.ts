import type { FoundPermissions } from './createPermissionSearch.ts';
import { chosenRank, type Selection } from './selection.ts';

/** The counts that stand beside a search: `12 of 80 shown, 5 selected, 2 of them hidden`. */
export interface SelectedCounts {
  readonly shown: number;
  readonly total: number;
  readonly selected: number;
  /** Selected, kept, and not among those shown. */
  readonly hidden: number;
}

/** Counts what is selected, and what of it the filter hides. */
export function countSelected(found: FoundPermissions, selection: Selection): SelectedCounts {
  const { shown, total } = found;
  const visible = shown === total ? selection.size - selection.unknown.length : visibleOf(found, selection);
  return { shown, total, selected: selection.size, hidden: selection.size - visible };
}

function visibleOf({ groups }: FoundPermissions, selection: Selection): number {
  let visible = 0;
  for (const { permissions } of groups) {
    for (const { id } of permissions) {
      const entry = selection.catalogue.entry(id);
      if (entry && chosenRank(selection, entry) >= 0) visible += 1;
    }
  }
  return visible;
}
