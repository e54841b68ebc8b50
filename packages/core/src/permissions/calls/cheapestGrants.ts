import type { Grant } from '../../token/token.ts';
import { addGrants } from '../addGrants.ts';
import type { Catalogue } from '../catalogue.ts';
import { riskOf } from '../riskOf.ts';

/** Compared from left to right: dangerous grants, elevated ones, all of them, and how high they stand together. */
type Cost = readonly [dangerous: number, elevated: number, count: number, ranks: number];

/** How many sets are looked at before the best one so far is good enough. */
const LOOKS = 500;

/**
 * The least harmful and then smallest set that holds one grant of each choice, with requirements counted.
 * Exact for what a person pastes; a search over very many alternatives stops at a good answer.
 */
export function cheapestGrants(choices: readonly (readonly Grant[])[], catalogue: Catalogue): readonly Grant[] {
  const forced = choices.filter(({ length }) => length === 1).flat();
  const open = distinct(choices.filter(({ length }) => length > 1)).map((choice) => cheapestFirst(choice, catalogue));
  let best: { readonly grants: readonly Grant[]; readonly cost: Cost } | undefined;
  let looks = 0;
  const visit = (at: number, grants: readonly Grant[]): void => {
    if (best && looks > LOOKS) return;
    looks += 1;
    const cost = costOf(grants, catalogue);
    if (best && compare(cost, best.cost) >= 0) return;
    const choice = open[at];
    if (!choice) best = { grants, cost };
    for (const grant of choice ?? []) visit(at + 1, [...grants, grant]);
  };
  visit(0, forced);
  return best?.grants ?? forced;
}

function distinct(choices: readonly (readonly Grant[])[]): readonly (readonly Grant[])[] {
  const key = (choice: readonly Grant[]) => JSON.stringify(choice.map(({ permission, level }) => [permission, level]));
  return [...new Map(choices.map((choice) => [key(choice), choice])).values()];
}

function cheapestFirst(choice: readonly Grant[], catalogue: Catalogue): readonly Grant[] {
  const priced = choice.map((grant) => ({ grant, cost: costOf([grant], catalogue) }));
  return priced.sort((left, right) => compare(left.cost, right.cost)).map(({ grant }) => grant);
}

function costOf(grants: readonly Grant[], catalogue: Catalogue): Cost {
  const all = addGrants([], grants, catalogue).grants;
  const risks = all.map((grant) => riskOf(grant, catalogue));
  return [
    risks.filter((risk) => risk === 'dangerous').length,
    risks.filter((risk) => risk === 'elevated').length,
    all.length,
    all.reduce((sum, grant) => sum + catalogue.rank(grant), 0),
  ];
}

/** Negative where the first is cheaper, as for sorting. */
function compare(one: Cost, other: Cost): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
