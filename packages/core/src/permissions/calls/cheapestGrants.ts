import type { Grant } from '../../token/token.ts';
import type { Catalogue } from '../catalogue.ts';
import { addGrants } from '../changeLevel.ts';
import { riskOf } from '../riskOf.ts';

type Cost = readonly [dangerous: number, elevated: number, count: number, ranks: number];

const MAX_STEPS = 500;

/** Chooses the grants with the lowest risk, then the fewest grants. For very long input, the choice is approximate. */
export function cheapestGrants(choices: readonly (readonly Grant[])[], catalogue: Catalogue): readonly Grant[] {
  const forced = choices.filter(({ length }) => length === 1).flat();
  const open = distinct(choices.filter(({ length }) => length > 1)).map((choice) => cheapestFirst(choice, catalogue));
  let best: { readonly grants: readonly Grant[]; readonly cost: Cost } | undefined;
  let steps = 0;
  const visit = (at: number, grants: readonly Grant[]): void => {
    if (best && steps > MAX_STEPS) return;
    steps += 1;
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

function compare(one: Cost, other: Cost): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
