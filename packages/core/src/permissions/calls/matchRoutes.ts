import type { Endpoint } from '../../api/tokenOptions.ts';
import type { Grant } from '../../token/token.ts';
import type { Catalogue } from '../catalogue.ts';
import type { CatalogueEntry } from '../catalogueEntries.ts';
import type { Call } from './parseCalls.ts';

export interface Route {
  readonly grant: Grant;
  readonly endpoint: Endpoint;
  readonly segments: readonly string[];
}

const cache = new WeakMap<Catalogue, readonly Route[]>();

export function routesOf(catalogue: Catalogue): readonly Route[] {
  const routes = cache.get(catalogue) ?? catalogue.entries.flatMap(routesOfEntry);
  cache.set(catalogue, routes);
  return routes;
}

function routesOfEntry({ permission, grants }: CatalogueEntry): readonly Route[] {
  return grants.flatMap((grant, rank) =>
    (permission.levels[rank]?.endpoints ?? []).map((endpoint) => {
      const segments = endpoint.path.split('/').filter(Boolean);
      return { grant, endpoint, segments };
    }),
  );
}

/** Prefers literal segments to parameters. A HEAD call also matches GET, and base paths may differ. */
export function matchRoutes(call: Call, routes: readonly Route[]): readonly Route[] {
  const { word } = call;
  const operations = word === undefined ? [] : routes.filter(({ endpoint }) => endpoint.operationId === word);
  if (operations.length > 0) return operations;
  return mostLiteral(withMethod(onPath(call, routes), call.method));
}

export function knownMethods(call: Call, routes: readonly Route[]): readonly string[] {
  return [...new Set(onPath(call, routes).map(({ endpoint }) => endpoint.method.toUpperCase()))];
}

function onPath({ segments: called }: Call, routes: readonly Route[]): readonly Route[] {
  if (called.length === 0) return [];
  const found = candidatePaths(called, routes).map((segments) => routes.filter((route) => isPath(segments, route)));
  return found.find((some) => some.length > 0) ?? [];
}

function candidatePaths(segments: readonly string[], routes: readonly Route[]): readonly (readonly string[])[] {
  const firsts = new Set(routes.map((route) => route.segments[0]));
  const anchor = segments.findIndex((segment) => firsts.has(segment));
  if (anchor !== -1) return [segments.slice(anchor)];
  const base = commonBase(routes);
  return [segments, ...base.map((_segment, at) => [...base.slice(0, at + 1), ...segments])];
}

function commonBase([first, ...rest]: readonly Route[]): readonly string[] {
  const segments = first?.segments ?? [];
  const end = segments.findIndex(
    (segment, at) => isParameter(segment) || rest.some((route) => route.segments[at] !== segment),
  );
  return end === -1 ? [] : segments.slice(0, end);
}

function isPath(segments: readonly string[], route: Route): boolean {
  return (
    segments.length === route.segments.length &&
    route.segments.every((segment, at) => isParameter(segment) || segment === segments[at])
  );
}

function isParameter(segment: string): boolean {
  return segment.startsWith(':') || segment.includes('{') || segment === '*';
}

function withMethod(routes: readonly Route[], method: string | undefined): readonly Route[] {
  const wanted = method === undefined || method === 'HEAD' ? ['GET', 'HEAD'] : [method];
  const found = routes.filter(({ endpoint }) => [...wanted, '*', 'ANY'].includes(endpoint.method.toUpperCase()));
  return found.length === 0 && method === undefined ? routes : found;
}

function mostLiteral(routes: readonly Route[]): readonly Route[] {
  const literals = ({ segments }: Route) => segments.filter((segment) => !isParameter(segment)).length;
  const most = Math.max(...routes.map(literals), 0);
  return routes.filter((route) => literals(route) === most);
}
