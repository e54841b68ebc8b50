import type { Grant } from '../token/token.ts';
import type { Catalogue } from './catalogue.ts';
import { changeRanks, type SelectionChange, type Target } from './changeRanks.ts';
import { chosenRank, selectionOf } from './selection.ts';

/** Adds grants, with what they require. What is chosen already at that level or above stays as it is. */
export function addGrants(grants: readonly Grant[], more: readonly Grant[], catalogue: Catalogue): SelectionChange {
  const selection = selectionOf(grants, catalogue);
  const wanted = selectionOf(more, catalogue);
  const targets = catalogue.entries
    .filter((entry) => chosenRank(wanted, entry) > chosenRank(selection, entry))
    .map((entry): Target => [entry, chosenRank(wanted, entry)]);
  return changeRanks(selection, targets);
}

/** The grants with all that they require, and what that requires in turn. */
export function withRequirements(grants: readonly Grant[], catalogue: Catalogue): readonly Grant[] {
  const { unknown } = selectionOf(grants, catalogue);
  const { grants: complete } = addGrants([], grants, catalogue);
  return unknown.length === 0 ? complete : [...complete, ...unknown];
}
