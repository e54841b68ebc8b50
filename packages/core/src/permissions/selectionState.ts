import type { Permission } from '../api/tokenOptions.ts';
import { dangerousFrom } from './cappedRanks.ts';
import type { CatalogueEntry } from './catalogueEntries.ts';
import { highestRank } from './obstacleOf.ts';
import { chosenRank, type Selection } from './selection.ts';

/** The state and counts of a “select all” checkbox. */
export interface SelectionState {
  /** `all` if `selectAll` would add no permission. */
  readonly state: 'none' | 'some' | 'all';
  readonly selected: number;
  readonly choosable: number;
  readonly atOnce: number;
  /** Dangerous permissions, which the user must select one by one. */
  readonly byHand: number;
  readonly total: number;
}

/** Counts the selected permissions among these entries. */
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

/** A level, with the number of permissions that have it. */
export interface LevelChoice {
  readonly level: string;
  readonly label: string;
  readonly choosable: number;
  readonly selected: number;
}

/** Lists the levels of these permissions, lowest first. */
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
