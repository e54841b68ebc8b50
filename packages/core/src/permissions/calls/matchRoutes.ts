import type { Call } from './call.ts';
import { isParameter, type Route } from './routesOf.ts';

/**
 * The routes that a call goes to: several where more than one permission allows it. As in OpenAPI, a route with more
 * literal segments is meant before one with parameters. A HEAD is allowed where a GET is.
 * Base paths may differ: `/api/v1/forms` finds `/v1/forms`, and `/forms` finds it too where all routes begin with `/v1`.
 */
export function matchRoutes(call: Call, routes: readonly Route[]): readonly Route[] {
  const { word } = call;
  const operations = word === undefined ? [] : routes.filter(({ endpoint }) => endpoint.operationId === word);
  if (operations.length > 0) return operations;
  return mostLiteral(ofMethod(onPath(call, routes), call.method));
}

/** The methods that are known for a call's address, in capitals. */
export function knownMethods(call: Call, routes: readonly Route[]): readonly string[] {
  return [...new Set(onPath(call, routes).map(({ endpoint }) => endpoint.method.toUpperCase()))];
}

function onPath({ segments: called }: Call, routes: readonly Route[]): readonly Route[] {
  if (called.length === 0) return [];
  const found = paths(called, routes, commonBase(routes)).map((segments) =>
    routes.filter((route) => isPath(segments, route)),
  );
  return found.find((some) => some.length > 0) ?? [];
}

/** The ways to read a call's path: as it is, from where a route could begin, and behind the base that all routes share or the beginning of it. */
function paths(
  segments: readonly string[],
  routes: readonly Route[],
  base: readonly string[],
): readonly (readonly string[])[] {
  const beginnings = new Set(routes.map((route) => route.segments[0]));
  const anchor = segments.findIndex((segment) => beginnings.has(segment));
  if (anchor !== -1) return [segments.slice(anchor)];
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

/** Without a method a read is meant, where there is one. */
function ofMethod(routes: readonly Route[], method: string | undefined): readonly Route[] {
  const wanted = method === undefined || method === 'HEAD' ? ['GET', 'HEAD'] : [method];
  const found = routes.filter(({ endpoint }) => [...wanted, '*', 'ANY'].includes(endpoint.method.toUpperCase()));
  return found.length === 0 && method === undefined ? routes : found;
}

function mostLiteral(routes: readonly Route[]): readonly Route[] {
  const literals = ({ segments }: Route) => segments.filter((segment) => !isParameter(segment)).length;
  const most = Math.max(...routes.map(literals), 0);
  return routes.filter((route) => literals(route) === most);
}
