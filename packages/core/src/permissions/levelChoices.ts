import type { Permission } from '../api/tokenOptions.ts';
import { highestRank } from './obstacleOf.ts';
import { chosenRank, type Selection } from './selection.ts';

/** A level to which several permissions can be set at once. */
export interface LevelChoice {
  readonly level: string;
  /** As the first permission that has it calls it. */
  readonly label: string;
  /** How many of the permissions have it and can be set to it. */
  readonly choosable: number;
  /** How many of them are at exactly this level. */
  readonly selected: number;
}

/** The levels of some permissions together, from the least: what a group can be set to as one. */
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
