import type { Grant } from '../token/token.ts';
import type { Catalogue } from './catalogue.ts';
import { changeRanks, type SelectionChange, type Target } from './changeRanks.ts';
import { chosenRank, selectionOf } from './selection.ts';

/**
 * Sets the level of a permission. An unknown level has no effect.
 * @param level `null` removes the permission
 */
export function changeLevel(
  grants: readonly Grant[],
  permission: string,
  level: string | null,
  catalogue: Catalogue,
): SelectionChange {
  const selection = selectionOf(grants, catalogue);
  const entry = catalogue.entry(permission);
  const rank = level === null ? -1 : catalogue.rank({ permission, level });
  if (level !== null && rank === -1) return { grants, added: [], removed: [] };
  const unknown = selection.unknown.filter((grant) => grant.permission !== permission);
  return changeRanks(selection, entry ? [[entry, rank]] : [], unknown);
}

export function addGrants(grants: readonly Grant[], more: readonly Grant[], catalogue: Catalogue): SelectionChange {
  const selection = selectionOf(grants, catalogue);
  const wanted = selectionOf(more, catalogue);
  const targets = catalogue.entries
    .filter((entry) => chosenRank(wanted, entry) > chosenRank(selection, entry))
    .map((entry): Target => [entry, chosenRank(wanted, entry)]);
  return changeRanks(selection, targets);
}

export function withRequirements(grants: readonly Grant[], catalogue: Catalogue): readonly Grant[] {
  const { unknown } = selectionOf(grants, catalogue);
  const { grants: complete } = addGrants([], grants, catalogue);
  return unknown.length === 0 ? complete : [...complete, ...unknown];
}
