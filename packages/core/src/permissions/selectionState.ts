import type { CatalogueEntry } from './catalogue.ts';
import { dangerousFrom } from './dangerousFrom.ts';
import { highestRank } from './obstacleOf.ts';
import { chosenRank, type Selection } from './selection.ts';

/** What is chosen of some permissions: of a group, of what a search shows, or of all. */
export interface SelectionState {
  /** `all`: every one that can be chosen at once is. It says nothing about permissions that are added later. */
  readonly state: 'none' | 'some' | 'all';
  readonly selected: number;
  /** How many are chosen after `selectAll`: those that are already, and those that it chooses. */
  readonly choosable: number;
  /** How many `selectAll` can choose, whatever is chosen already. */
  readonly atOnce: number;
  /** How many it leaves to be chosen by hand, since they are dangerous or need what is. */
  readonly byHand: number;
  readonly total: number;
}

/**
 * The state of a parent: a function of its children and of nothing else.
 * @param tokenType the chosen one, whose exclusions count then
 */
export function selectionState(
  entries: readonly CatalogueEntry[],
  selection: Selection,
  tokenType?: string,
): SelectionState {
  const { catalogue } = selection;
  let [selected, choosable, atOnce, byHand] = [0, 0, 0, 0];
  for (const entry of entries) {
    const isChosen = chosenRank(selection, entry) >= 0;
    const isOpen = highestRank(entry, catalogue, tokenType) >= 0;
    const isHarmless = dangerousFrom(entry, catalogue) > 0;
    selected += Number(isChosen);
    atOnce += Number(isOpen && isHarmless);
    byHand += Number(isOpen && !isHarmless);
    choosable += Number(isChosen || (isOpen && isHarmless));
  }
  const state = selected === 0 ? 'none' : selected === choosable ? 'all' : 'some';
  return { state, selected, choosable, atOnce, byHand, total: entries.length };
}
