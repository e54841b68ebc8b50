import type { Permission } from '../api/tokenOptions.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { highestRank } from './obstacleOf.ts';
import { riskOf } from './riskOf.ts';
import { chosenRank, type Selection } from './selection.ts';

/** What is chosen of some permissions: of a group, of what a search shows, or of all. */
export interface SelectionState {
  /** `all`: every one that can be chosen at once is. It says nothing about permissions that are added later. */
  readonly state: 'none' | 'some' | 'all';
  readonly selected: number;
  /** How many are chosen or can be at once; the others are locked, excluded, or dangerous and chosen only by hand. */
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
    if (isChosen || isChoosable(entry, selection, tokenType)) choosable += 1;
  }
  const state = selected === 0 ? 'none' : selected === choosable ? 'all' : 'some';
  return { state, selected, choosable, total: entries.length };
}

function isChoosable(entry: CatalogueEntry, { catalogue }: Selection, tokenType: string | undefined): boolean {
  const [lowest] = entry.grants;
  if (!lowest || riskOf(lowest, catalogue) === 'dangerous') return false;
  return highestRank(entry, catalogue, tokenType) >= 0;
}
