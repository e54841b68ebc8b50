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
export function countSelected({ entries, shown, total }: FoundPermissions, selection: Selection): SelectedCounts {
  let visible = 0;
  for (const entry of entries) if (chosenRank(selection, entry) >= 0) visible += 1;
  return { shown, total, selected: selection.size, hidden: selection.size - visible };
}
