import type { TokenApi, TokenRequest } from '@tokenwright/core';
import { createClient } from './createClient.ts';
import { readProblem } from './readProblem.ts';
import type { RestApiSetup } from './restApiSetup.ts';
import { type RestWorld, restMethods } from './restMethods.ts';
import { targetOf, usualRoutes, withoutIntents } from './restRoutes.ts';

/**
 * A token API over HTTP. What is not said in the setup is as in the wire contract of `@tokenwright/server`.
 * Whatever comes back is checked. Every method rejects with a `TokenApiError` and nothing else, and no error holds a
 * secret, an intent key or a body; its `cause` tells the developer where an answer is not what was expected.
 *
 * Nothing is called refused without proof: a create that may have arrived and has no usable answer is
 * `unknown-outcome`, a read `unavailable`. Redirects are not followed.
 *
 * @typeParam Request what the wizard's steps produce together
 * @throws {Error} for a route that is none
 * @example
 * const api = createRestApi({ baseUrl: '/api' });
 */
export function createRestApi<Request = TokenRequest>(setup: RestApiSetup<Request> = {}): TokenApi<Request> {
  const { idempotency = 'replays-secret' } = setup;
  const knowsIntents = idempotency !== 'none';
  const routes = { ...usualRoutes, ...(knowsIntents ? {} : withoutIntents), ...setup.routes };
  for (const route of Object.values(routes)) if (route) targetOf(route, { id: 'id', type: 'type' });
  const send = createClient({ ...(knowsIntents ? {} : { idempotencyHeader: false }), ...setup }, (answer) =>
    readProblem(answer, setup),
  );
  const methods = restMethods({ setup, routes: routes as RestWorld<Request>['routes'], send });
  const isThere = ([method]: [string, unknown]) => routes[method as keyof typeof routes] !== false;
  const there = Object.entries(methods).filter(isThere);
  return { idempotency, ...Object.fromEntries(there) } as TokenApi<Request>;
}
