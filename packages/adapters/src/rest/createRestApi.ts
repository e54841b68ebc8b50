import { checkedApi, type TokenApi, type TokenRequest } from '@tokenwright/core/api';
import { checkSetup } from './checkSetup.ts';
import { createClient } from './createClient.ts';
import type { RestMethodName } from './defaultRoutes.ts';
import { type RestWorld, readToken } from './methodCall.ts';
import { mayPlaceIntent, placesIntent } from './placesIntent.ts';
import { createWireIds } from './reading.ts';
import { readProblem } from './readProblem.ts';
import { type ResolvedMethod, resolveMethods } from './resolveMethods.ts';
import type { RestApiSetup } from './restApiSetup.ts';
import { restMethods } from './restMethods.ts';

/**
 * Creates a token API over HTTP. The defaults match the wire contract of `@tokenwright/server`. Every rejection is a
 * `TokenApiError` without a secret.
 * @typeParam Request the combined request parts of all steps
 * @throws {Error} in development: names the invalid option
 * @example const api = createRestApi({ baseUrl: '/api' });
 */
export function createRestApi<Request = TokenRequest>(setup: RestApiSetup<Request> = {}): TokenApi<Request> {
  setupCheck()?.(setup as RestApiSetup<never>);
  const methods = resolveMethods(setup as RestApiSetup<never>);
  const { idempotency = 'replays-secret', revocation } = setup;
  const create = methods.get('createToken');
  const isInHeader = idempotency !== 'none' && !placesIntent(create);
  const transport = { ...(!isInHeader && { idempotencyHeader: false as const }), ...setup };
  const ids = createWireIds();
  const readOwn = (token: unknown) => readToken({ setup: setup as RestApiSetup<never>, ids }, token);
  const send = createClient(transport, (answer) => readProblem(answer, setup, Date.now(), readOwn));
  const methodOf = (name: RestMethodName) => methods.get(name) as ResolvedMethod;
  const world: RestWorld = {
    setup: setup as RestApiSetup<never>,
    send,
    methodOf,
    ids,
    version: undefined,
  };
  const api = Object.fromEntries([...methods.keys()].map((name) => [name, restMethods[name](world)]));
  return checkedApi({
    idempotency: sendsKey(transport, create) ? idempotency : 'none',
    ...(revocation && { revocation }),
    ...api,
  } as TokenApi<never>) as TokenApi<Request>;
}

/** Bundlers replace exactly this expression. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

function setupCheck(): typeof checkSetup | undefined {
  try {
    return process.env.NODE_ENV === 'production' ? undefined : checkSetup;
  } catch {
    return undefined;
  }
}

/** Without the key, a repeated call creates a second token. */
function sendsKey({ idempotencyHeader = '' }: RestApiSetup<never>, create: ResolvedMethod | undefined): boolean {
  return typeof idempotencyHeader === 'string' || mayPlaceIntent(create);
}
