import type { Permission } from '../api/tokenOptions.ts';
import { highestRank } from './obstacleOf.ts';
import { chosenRank, type Selection } from './selection.ts';

/** What is chosen of some permissions: of a group, of what a search shows, or of all. */
export interface SelectionState {
  /** `all`: every one that can be chosen is. It says nothing about permissions that are added later. */
  readonly state: 'none' | 'some' | 'all';
  readonly selected: number;
  /** How many are chosen or can be; the others are locked or excluded. */
  readonly choosable: number;
  readonly total: number;
}

/**
 * The state of a parent: a function of its children and of nothing else.
 * @param tokenType the chosen one, whose exclusions count then
 */
export function selectionState(
  permissions: readonly Permission[],
  selection: Selection,
  tokenType?: string,
): SelectionState {
  const entries = permissions.map(({ id }) => selection.catalogue.entry(id)).filter((entry) => entry !== undefined);
  let selected = 0;
  let choosable = 0;
  for (const entry of entries) {
    const isChosen = chosenRank(selection, entry) >= 0;
    if (isChosen) selected += 1;
    if (isChosen || highestRank(entry, selection.catalogue, tokenType) >= 0) choosable += 1;
  }
  const state = selected === 0 ? 'none' : selected === choosable ? 'all' : 'some';
  return { state, selected, choosable, total: entries.length };
}
