import type { Endpoint } from '../../api/tokenOptions.ts';
import type { Grant } from '../../token/token.ts';
import { addGrants } from '../addGrants.ts';
import type { Catalogue } from '../catalogue.ts';
import type { AddedGrant } from '../changeRanks.ts';
import { type Obstacle, obstacleOf } from '../obstacleOf.ts';
import type { Call } from './call.ts';
import { cheapestGrants } from './cheapestGrants.ts';
import { knownMethods, matchRoutes } from './matchRoutes.ts';
import { parseCalls } from './parseCalls.ts';
import { type Route, routesOf } from './routesOf.ts';

/** A pasted call, and what would allow it. */
export interface ProposedCall {
  readonly call: Call;
  /** Which endpoint of the host it is; `undefined` where nothing matched, or the text was not understood. */
  readonly endpoint: Endpoint | undefined;
  /** What allows it: one of the proposed grants, or what the obstacle is in the way of. */
  readonly grant: Grant | undefined;
  /** Why it cannot be had. */
  readonly obstacle: Obstacle | undefined;
  /** Where nothing matched: the methods, in capitals, with which the host knows the call's address. */
  readonly otherMethods: readonly string[];
}

/** What calls need. Nothing is chosen by it: give `grants` to {@link addGrants} when the person says so. */
export interface GrantProposal {
  readonly calls: readonly ProposedCall[];
  /** The least risky and then smallest set that allows the calls, with what it requires. */
  readonly grants: readonly Grant[];
  /** Those that no call needs by itself, and what requires them. */
  readonly added: readonly AddedGrant[];
}

/** From pasted calls to permissions. See {@link parseCalls} for what is understood. */
export function proposeGrants(text: string, catalogue: Catalogue, tokenType?: string): GrantProposal {
  const routes = routesOf(catalogue);
  const found = parseCalls(text).map((call) => ({ call, routes: matchRoutes(call, routes) }));
  const open = (route: Route) => obstacleOf(route.grant, catalogue, tokenType) === undefined;
  const choices = found.map((each) => lowestGrants(each.routes.filter(open), catalogue));
  const chosen = cheapestGrants(
    choices.filter(({ length }) => length > 0),
    catalogue,
  );
  const calls = found.map(({ call, routes: [first, ...more] }, at): ProposedCall => {
    const grant = choices[at]?.find((each) => chosen.includes(each));
    const route = [first, ...more].find((each) => each && (!grant || each.grant === grant));
    const obstacle = grant || !route ? undefined : obstacleOf(route.grant, catalogue, tokenType);
    const otherMethods = route ? [] : knownMethods(call, routes);
    return { call, endpoint: route?.endpoint, grant: route?.grant, obstacle, otherMethods };
  });
  const { grants, added } = addGrants([], chosen, catalogue);
  return { calls, grants, added };
}

/** One grant a permission: a higher level allows what the lower ones do. */
function lowestGrants(routes: readonly Route[], catalogue: Catalogue): readonly Grant[] {
  const lowest = new Map<string, Grant>();
  for (const { grant } of routes) {
    const known = lowest.get(grant.permission);
    if (!known || catalogue.rank(grant) < catalogue.rank(known)) lowest.set(grant.permission, grant);
  }
  return [...lowest.values()];
}
