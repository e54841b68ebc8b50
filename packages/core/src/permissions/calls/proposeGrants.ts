import type { Endpoint } from '../../api/tokenOptions.ts';
import type { Grant } from '../../token/token.ts';
import type { Catalogue } from '../catalogue.ts';
import { addGrants } from '../changeLevel.ts';
import type { AddedGrant } from '../changeRanks.ts';
import { type Obstacle, obstacleOf } from '../obstacleOf.ts';
import { cheapestGrants } from './cheapestGrants.ts';
import { knownMethods, matchRoutes, type Route, routesOf } from './matchRoutes.ts';
import { namedGrant } from './namedGrant.ts';
import { type Call, parseCalls } from './parseCalls.ts';

/** A pasted call, with its endpoint and grant. */
export interface ProposedCall {
  readonly call: Call;
  readonly endpoint: Endpoint | undefined;
  readonly grant: Grant | undefined;
  readonly obstacle: Obstacle | undefined;
  readonly otherMethods: readonly string[];
}

/** The grants that pasted calls need. */
export interface GrantProposal {
  readonly calls: readonly ProposedCall[];
  readonly grants: readonly Grant[];
  readonly added: readonly AddedGrant[];
}

/** Finds the grants for pasted calls and permission names. */
export function proposeGrants(text: string, catalogue: Catalogue, tokenType?: string): GrantProposal {
  const routes = routesOf(catalogue);
  const found = asksOf(text, catalogue, routes);
  const isOpen = (route: Pick<Route, 'grant'>) => obstacleOf(route.grant, catalogue, tokenType) === undefined;
  const choices = found.map((each) => lowestGrants(each.routes.filter(isOpen), catalogue));
  const chosen = cheapestGrants(
    choices.filter(({ length }) => length > 0),
    catalogue,
  );
  const calls = found.map(({ call, routes: matching }, at): ProposedCall => {
    const grant = choices[at]?.find((each) => chosen.includes(each));
    const route = matching.find((each) => !grant || each.grant === grant);
    const obstacle = grant || !route ? undefined : obstacleOf(route.grant, catalogue, tokenType);
    const otherMethods = route ? [] : knownMethods(call, routes);
    return { call, endpoint: route?.endpoint, grant: route?.grant, obstacle, otherMethods };
  });
  const needed = calls.flatMap(({ grant, endpoint }) => (grant && endpoint?.needs) || []);
  const { grants, added } = addGrants([], [...chosen, ...needed], catalogue);
  return { calls, grants, added };
}

interface Ask {
  readonly call: Call;
  readonly routes: readonly { readonly grant: Grant; readonly endpoint: Endpoint | undefined }[];
}

function asksOf(text: string, catalogue: Catalogue, routes: readonly Route[]): readonly Ask[] {
  const lines = text.split(/[\n;]/u).map((line) => line.trim());
  const named = lines.flatMap((line): readonly Ask[] => {
    const grant = namedGrant(line, catalogue);
    const call = { source: line, method: undefined, segments: [], word: line };
    return grant ? [{ call, routes: [{ grant, endpoint: undefined }] }] : [];
  });
  const names = new Set(named.map(({ call }) => call.source));
  const calls = parseCalls(names.size === 0 ? text : lines.filter((line) => !names.has(line)).join('\n'));
  return [...calls.map((call) => ({ call, routes: matchRoutes(call, routes) })), ...named];
}

function lowestGrants(routes: readonly Pick<Route, 'grant'>[], catalogue: Catalogue): readonly Grant[] {
  const lowest = new Map<string, Grant>();
  for (const { grant } of routes) {
    const known = lowest.get(grant.permission);
    if (!known || catalogue.rank(grant) < catalogue.rank(known)) lowest.set(grant.permission, grant);
  }
  return [...lowest.values()];
}
