import { type CreateCall, type CreateResult, type Token, type TokenApi, TokenApiError } from '@tokenwright/core';
import type { Answer, Send } from './createClient.ts';
import { cursorPages } from './cursorPages.ts';
import { offeredOptions } from './offeredOptions.ts';
import { readAs } from './readAs.ts';
import { readCreated } from './readCreated.ts';
import { readIntentState } from './readIntentState.ts';
import { readThrough, withoutGaps } from './reading.ts';
import { readPage } from './readPage.ts';
import { readToken } from './readToken.ts';
import { requestBody } from './requestBody.ts';
import { resourceSchema } from './resourceSchema.ts';
import type { RestApiSetup } from './restApiSetup.ts';
import { lost } from './restCall.ts';
import type { RestRoute, RestRoutes } from './restRoutes.ts';
import { tokenSchema } from './tokenSchema.ts';

/** What all calls of one adapter have in common. */
export interface RestWorld<Request> {
  readonly setup: RestApiSetup<Request>;
  /** Those that are `false` are of methods that nobody calls, but for `readToken`. */
  readonly routes: { readonly [Method in Exclude<keyof RestRoutes, 'readToken'>]-?: RestRoute } & {
    readonly readToken: RestRoute | false;
  };
  readonly send: Send;
}

/** Every method of the port, whether the API has it or not. */
export function restMethods<Request>(world: RestWorld<Request>): Required<Omit<TokenApi<Request>, 'idempotency'>> {
  const { setup, routes, send } = world;
  const { pages = cursorPages(), search = 'query' } = setup;
  const options = offeredOptions(world);
  return {
    loadOptions: (call) => options.load(call?.signal),
    createToken: (request, call) => createToken(world, request, call, options.version()),

    async searchResources({ type, query, cursor, signal }) {
      const asked = { [search]: query, ...pages.ask(cursor) };
      const answer = await send({ route: routes.searchResources, values: { type }, query: asked, signal });
      const item = (value: unknown) => withoutGaps(readThrough(setup.resource, value), ['description']);
      return readPage(answer, { schema: resourceSchema, item, pages, cursor });
    },

    async acknowledge(id, intentKey) {
      const answer = await send({ route: routes.acknowledge, values: { id }, intentKey, outlivesPage: true });
      // A captive portal answers 200 too, and a token that the API does not know to be kept is revoked.
      if (isPage(answer)) throw lost(answer.call, 'a web page.');
    },

    async findByIntent(intentKey, { signal } = {}) {
      return readIntentState(await send({ route: routes.findByIntent, intentKey, signal }), setup);
    },

    async listTokens({ cursor, signal } = {}) {
      const answer = await send({ route: routes.listTokens, query: pages.ask(cursor), signal });
      const item = (value: unknown) => readToken(setup.token, value);
      return readPage(answer, { schema: tokenSchema, item, pages, cursor });
    },

    revokeToken: (id, reason) => revokeToken(world, id, reason),
  };
}

async function createToken<Request>(
  { setup, routes, send }: RestWorld<Request>,
  request: Request,
  { intentKey, signal }: CreateCall,
  version: string | undefined,
): Promise<CreateResult> {
  const body = () => requestBody(setup.request, request, { intentKey });
  const headers = { 'Options-Version': version };
  const call = { route: routes.createToken, headers, body, intentKey, signal, isPatient: true };
  return readCreated(await send(call), setup);
}

async function revokeToken<Request>(world: RestWorld<Request>, id: string, reason?: string): Promise<Token> {
  const { setup, routes, send } = world;
  const usual = routes.revokeToken.startsWith('DELETE ')
    ? () => undefined
    : (why?: string) => (why === undefined ? {} : { reason: why });
  const body = () => (setup.revocation ?? usual)(reason);
  const answer = await send({ route: routes.revokeToken, values: { id }, body, outlivesPage: true });
  const { readToken: route } = routes;
  const told = route ? await send({ route, values: { id } }).catch(asDoubt) : answer;
  return readAs(tokenSchema, told, (value) => readToken(setup.token, value));
}

/** The revocation went through, so a read that fails after it is no refusal. */
function asDoubt(cause: TokenApiError): never {
  throw new TokenApiError('unknown-outcome', { cause: cause.cause });
}

function isPage({ headers }: Answer): boolean {
  return /\bhtml\b/i.test(headers.get('Content-Type') ?? '');
}
