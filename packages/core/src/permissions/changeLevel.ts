import type { Grant } from '../token/token.ts';
import type { Catalogue } from './catalogue.ts';
import { changeRanks, type SelectionChange } from './changeRanks.ts';
import { selectionOf } from './selection.ts';

/**
 * What setting one permission to a level gives, or to `null` for none: the grants, what comes along and for whom,
 * and what goes along and what it would have missed. Ask before it happens to say what would go with it.
 * A permission or level that is not offered changes nothing; `null` takes a grant away that is no longer offered.
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
