import type { Permission } from '../api/tokenOptions.ts';
import { dangerousFrom } from './cappedRanks.ts';
import type { CatalogueEntry } from './catalogueEntries.ts';
import { highestRank } from './obstacleOf.ts';
import { chosenRank, type Selection } from './selection.ts';

/** How much of a group, a search result or the whole catalogue is selected. */
export interface SelectionState {
  /** `all`: `selectAll` would add no permission. Permissions that the host adds later don't count. */
  readonly state: 'none' | 'some' | 'all';
  readonly selected: number;
  /** Count of selected permissions after `selectAll`. */
  readonly choosable: number;
  /** Count of permissions that `selectAll` may select, selected or not. */
  readonly atOnce: number;
  /** Count of permissions that the user must select one by one, because they are dangerous or need a dangerous one. */
  readonly byHand: number;
  readonly total: number;
}

/**
 * Computes the state of a parent checkbox from its children.
 * @param tokenType the chosen token type; its exclusions count
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

/** A level that the user can set on several permissions at once. */
export interface LevelChoice {
  /** The level's id. */
  readonly level: string;
  /** The label from the first permission that has this level. */
  readonly label: string;
  /** Number of permissions that have the level and allow the user to select it. */
  readonly choosable: number;
  /** Number of permissions at exactly this level. */
  readonly selected: number;
}

/** Lists the levels of several permissions, lowest first. */
export function levelChoices(
  permissions: readonly Permission[],
  selection: Selection,
  tokenType?: string,
): readonly LevelChoice[] {
  const choices = new Map<string, { label: string; rank: number; choosable: number; selected: number }>();
  for (const { id } of permissions) {
    const entry = selection.catalogue.entry(id);
    const highest = entry ? highestRank(entry, selection.catalogue, tokenType) : -1;
    for (const [rank, level] of entry?.permission.levels.entries() ?? []) {
      const choice = choices.get(level.id) ?? { label: level.label, rank, choosable: 0, selected: 0 };
      choice.rank = Math.max(choice.rank, rank);
      if (rank <= highest) choice.choosable += 1;
      if (entry && rank === chosenRank(selection, entry)) choice.selected += 1;
      choices.set(level.id, choice);
    }
  }
  const sorted = [...choices].sort(([, left], [, right]) => left.rank - right.rank);
  return sorted.map(([level, { label, choosable, selected }]) => ({ level, label, choosable, selected }));
}
