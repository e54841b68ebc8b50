import { pathSegment } from './pathSegment.ts';

export type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A verb and a path below `baseUrl`, such as `DELETE /api_keys/{id}`; it may have a query. Ids in it are encoded. */
export type RestRoute = `${Verb} /${string}`;

/** Where each call goes; `false` leaves a method out of the adapter, as it does for the two about intents with `idempotency: 'none'`. */
export interface RestRoutes {
  /** @default 'GET /options' */
  readonly loadOptions?: RestRoute;
  /** `{type}` is what the resources are. @default 'GET /resources/{type}' */
  readonly searchResources?: RestRoute | false;
  /** @default 'POST /tokens' */
  readonly createToken?: RestRoute;
  /** @default 'POST /tokens/{id}/acknowledge' */
  readonly acknowledge?: RestRoute | false;
  /** Sent with the intent key; answered as a create is, or with the `status` `none` or `in-flight`. @default 'GET /intents/current' */
  readonly findByIntent?: RestRoute | false;
  /** @default 'GET /tokens' */
  readonly listTokens?: RestRoute | false;
  /** @default 'POST /tokens/{id}/revoke' */
  readonly revokeToken?: RestRoute | false;
  /** Asked after a revocation, for an API that does not answer one with the token. @default none */
  readonly readToken?: RestRoute | false;
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
  readToken: false,
} as const satisfies Required<RestRoutes>;

/** For an API that knows of no intents. */
export const withoutIntents = { acknowledge: false, findByIntent: false } as const satisfies RestRoutes;

/** A route as a request needs it. */
export interface Target {
  readonly method: string;
  /** Encoded, without its query. */
  readonly path: string;
  readonly query: string;
}

const ROUTE = /^(GET|POST|PUT|PATCH|DELETE) (\/[^?#\s]*)(?:\?([^#\s]*))?$/;

/**
 * @param values what stands for the names in braces
 * @throws {Error} naming the route, for one that is none
 * @throws {TokenApiError} `invalid` for an id that cannot be part of an address
 */
export function targetOf(route: string, values: Readonly<Record<string, string>> = {}): Target {
  const [, method, path = '', query = ''] = ROUTE.exec(route) ?? [];
  if (!method) {
    throw new Error(`The route "${route}" is none. Write a verb and a path, such as "POST /tokens/{id}/revoke".`);
  }
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The route "${route}" asks for {${name}}, which this call does not have.`);
    return pathSegment(value);
  });
  return { method, path: filled, query };
}
