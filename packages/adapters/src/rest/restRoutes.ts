import { pathSegment } from './pathSegment.ts';

export type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A verb and a path below `baseUrl`, such as `DELETE /api_keys/{id}`; it may have a query. Ids in it are encoded. */
export type RestRoute = `${Verb} /${string}`;

/**
 * Where each call goes; `false` leaves a method out of the adapter. `readToken` is asked where a revocation is answered
 * without the token.
 */
export interface RestRoutes {
  /** @default 'GET /options' */
  readonly loadOptions?: RestRoute;
  /** @default 'GET /resources/{type}' */
  readonly searchResources?: RestRoute | false;
  /** @default 'POST /tokens' */
  readonly createToken?: RestRoute;
  /** @default 'POST /tokens/{id}/acknowledge' */
  readonly acknowledge?: RestRoute | false;
  /** @default 'GET /intents/current' */
  readonly findByIntent?: RestRoute | false;
  /** @default 'GET /tokens' */
  readonly listTokens?: RestRoute | false;
  /** @default 'POST /tokens/{id}/revoke' */
  readonly revokeToken?: RestRoute | false;
  /** @default 'GET /tokens/{id}' */
  readonly readToken?: RestRoute;
}

/** The wire contract of `@tokenwright/server`. */
export const usualRoutes = {
  loadOptions: 'GET /options',
  searchResources: 'GET /resources/{type}',
  createToken: 'POST /tokens',
  acknowledge: 'POST /tokens/{id}/acknowledge',
  findByIntent: 'GET /intents/current',
  listTokens: 'GET /tokens',
  revokeToken: 'POST /tokens/{id}/revoke',
  readToken: 'GET /tokens/{id}',
} as const satisfies Required<RestRoutes>;

/** A route as a call needs it. */
export interface Target {
  readonly method: Verb;
  /** Encoded, without its query. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/**
 * @param values what stands for the names in braces
 * @throws {Error} naming the route, for one that is none
 * @throws {TokenApiError} `invalid` for an id that cannot be part of an address
 */
export function targetOf(route: RestRoute, values: Readonly<Record<string, string>> = {}): Target {
  const [, method, path = '', query = ''] =
    /^(GET|POST|PUT|PATCH|DELETE) (\/[^?#\s]*)(?:\?([^#\s]*))?$/.exec(route) ?? [];
  if (!method)
    throw new Error(`The route "${route}" is none. Write a verb and a path, such as "POST /tokens/{id}/revoke".`);
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The route "${route}" asks for {${name}}, which this call does not have.`);
    return pathSegment(value);
  });
  return { method: method as Verb, path: filled, query: new URLSearchParams(query) };
}
