import type { TokenOptions } from '../api/tokenOptions.ts';
import { catalogueOf } from '../permissions/catalogue.ts';
import { chosenRank, selectionOf } from '../permissions/selection.ts';
import type { Grant } from '../token/token.ts';

/** Grants that the policy doesn't allow in one token. */
export interface RefusedCombination {
  readonly grants: readonly Grant[];
  readonly reason: string;
}

/** Returns the forbidden combinations in these grants. A higher level includes the lower levels. */
export function refusedCombinations(
  grants: readonly Grant[],
  { groups, policy }: TokenOptions,
): readonly RefusedCombination[] {
  const catalogue = catalogueOf(groups);
  const selection = selectionOf(grants, catalogue);
  const isHeld = (grant: Grant): boolean => {
    const entry = catalogue.entry(grant.permission);
    const rank = catalogue.rank(grant);
    return entry !== undefined && rank !== -1 && chosenRank(selection, entry) >= rank;
  };
  const combinations = policy?.refusedCombinations ?? [];
  return combinations.filter((combination) => combination.grants.length > 0 && combination.grants.every(isHeld));
}
