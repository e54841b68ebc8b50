import type { Page, Resource } from '@tokenwright/core';
import {
  type CreateCall,
  type ResourceQuery,
  TokenApiError,
  type TokenOptions,
  type TokenQuery,
} from '@tokenwright/core/api';
import { matchesQuery } from '@tokenwright/core/list';
import type { Answer } from './createClient.ts';
import type { RestMethodName } from './defaultRoutes.ts';
import {
  askToken,
  bodyOr,
  callOf,
  type RestWorld,
  readBody,
  readBy,
  readChanged,
  readList,
  readToken,
  readTokenIn,
  tokenCall,
} from './methodCall.ts';
import { readCreated, readState } from './readCreated.ts';
import { isWire, type Wire, withoutGaps } from './reading.ts';
import type { ResolvedMethod } from './resolveMethods.ts';
import type { RestApiSetup } from './restApiSetup.ts';
import { GONE, lost } from './restCall.ts';
import { restLifeMethods } from './restLifeMethods.ts';
import { intentOf, invalid, withoutValues } from './restRoute.ts';

interface Signalled {
  readonly signal?: AbortSignal;
}

export const restMethods: { readonly [Method in RestMethodName]: (world: RestWorld) => unknown } = {
  ...restLifeMethods,

  loadOptions:
    (world) =>
    async ({ signal }: Signalled = {}) => {
      const { setup, send, methodOf } = world;
      const loaded = setup.options === undefined ? undefined : await hostOptions(setup.options);
      const fetched =
        loaded ?? (await fetchedOptions(await send({ ...callOf(methodOf('loadOptions')), signal }), world));
      world.version = isWire(fetched) && typeof fetched.version === 'string' ? fetched.version : undefined;
      return fetched;
    },

  createToken:
    (world) =>
    async (request: object, { intentKey, expiresAt, justification, signal }: CreateCall) => {
      const reviewed = withoutGaps({ expiresAt, justification }) as Wire;
      const intent = { ...intentOf(intentKey), ...reviewed };
      const method = world.methodOf('createToken');
      const input = [request, { ...intent, original: (id: string) => world.ids.original(id, 'resource') }];
      const absent = withoutValues(['description', 'resources', 'expiresAt', 'justification']);
      const call = callOf(method, { ...absent, ...request, ...intent }, input);
      const make = bodyOr(call, { ...request, ...reviewed });
      const answer = await world.send({
        ...call,
        body: make && (async () => defined(await make())),
        ...{ signal, isChange: true, hasNoTimeout: true, optionsVersion: world.version },
      });
      return readCreated(world, method, { answer, request: { ...request, ...reviewed } });
    },

  searchResources:
    (world) =>
    async ({ type, query, cursor, signal }: ResourceQuery) => {
      const method = world.methodOf('searchResources');
      const call = callOf(method, { type, query });
      const read = readBy(method.read, 'searchResources.read');
      const item = (value: unknown) => withoutGaps(world.ids.read(read(value), { id: 'resource' }));
      const page = (from: string | undefined) => readList(world, { ...call, signal }, { method, cursor: from, item });
      return method.filter && query ? matchesOf(query, page, cursor) : page(cursor);
    },

  acknowledge: (world) => async (id: string, intentKey: string) => {
    const call = tokenCall(world, world.methodOf('acknowledge'), id, intentOf(intentKey));
    const answer = await world.send({ ...call, isChange: true, outlivesPage: true });
    if (answer.isPage) throw lost(answer.call, 'a web page.');
  },

  findByIntent:
    (world) =>
    async (intentKey: string, { signal }: Signalled = {}) => {
      const call = callOf(world.methodOf('findByIntent'), intentOf(intentKey));
      return readState(world, await world.send({ ...call, signal }));
    },

  listTokens:
    (world) =>
    async ({ cursor, signal, limit, query, status, hygiene, sort }: TokenQuery = {}) => {
      const method = world.methodOf('listTokens');
      const asked = { limit, query, status, hygiene, sort };
      const call = callOf(method, asked);
      const item = (value: unknown) => readToken(world, value);
      const { pages = world.setup.pages } = method;
      const added = unplaced({ ...asked, limit: pages ? undefined : limit }, method);
      return readList(world, { ...call, signal, query: added }, { method, cursor, item });
    },

  getToken:
    (world) =>
    async (id: string, { signal }: Signalled = {}) =>
      readTokenIn(world, await askToken(world, id, signal), world.methodOf('getToken').read),

  checkName:
    (world) =>
    async (name: string, { signal }: Signalled = {}) => {
      const method = world.methodOf('checkName');
      const call = callOf(method, { name });
      return readBody(await world.send({ ...call, signal }), readBy(method.read, 'checkName.read'));
    },

  verifyToken:
    (world) =>
    async (secret: string, { signal }: Signalled = {}) => {
      const method = world.methodOf('verifyToken');
      const call = callOf(method, { secret });
      const accepts = method.rejects;
      const answer = await world.send({ ...call, body: bodyOr(call, { secret }), accepts, secret, signal });
      return answer.status >= 400 && accepts?.includes(answer.status)
        ? { works: false }
        : readBody(answer, readBy(method.read ?? works, 'verifyToken.read'));
    },

  revokeToken: (world) => async (id: string, reason?: string) => {
    const method = world.methodOf('revokeToken');
    const deletes = world.setup.revocation === 'deletes';
    const call = tokenCall(world, method, id, { reason });
    const body = bodyOr(call, { reason });
    const codes = { ...(deletes && GONE), ...world.setup.codes, ...call.codes };
    const answer = await world.send({ ...call, codes, body, isChange: true, outlivesPage: true });
    if (deletes) return deleted(world, answer, method.read);
    return readChanged(world, method, answer);
  },
};

function defined(body: unknown): unknown {
  if (body === undefined) throw invalid('createToken.body: the function returned undefined.');
  return body;
}

function works(wire: Wire): Wire {
  return { works: true, ...wire };
}

/** Skips pages without a match, which would look like an empty list. */
async function matchesOf(query: string, page: (cursor?: string) => Promise<unknown>, from?: string): Promise<unknown> {
  for (let cursor = from; ; ) {
    const { items, nextCursor } = (await page(cursor)) as Page<Resource>;
    const matches = items.filter(({ label }) => matchesQuery(label, query));
    if (matches.length > 0 || nextCursor === undefined) return withoutGaps({ items: matches, nextCursor });
    cursor = nextCursor;
  }
}

function fetchedOptions(answer: Answer, { methodOf }: RestWorld): unknown {
  const options = readBody(answer, readBy(methodOf('loadOptions').read, 'loadOptions.read'));
  const date = Date.parse(answer.headers.get('Date') ?? '');
  if (!isWire(options) || Number.isNaN(date)) return options;
  return { serverTime: new Date(date).toISOString(), ...options };
}

async function hostOptions(options: NonNullable<RestApiSetup['options']>): Promise<TokenOptions> {
  try {
    return typeof options === 'function' ? await options() : options;
  } catch (cause) {
    throw cause instanceof TokenApiError ? cause : new TokenApiError('unavailable', { cause });
  }
}

function unplaced(asked: Readonly<Record<string, unknown>>, { route, placeholders, body }: ResolvedMethod) {
  if (placeholders || typeof body === 'function') return {};
  const placed = `${route} ${JSON.stringify(body ?? {})}`;
  const left = Object.entries(asked).filter(([name, value]) => value !== undefined && !placed.includes(`{${name}}`));
  return Object.fromEntries(left.map(([name, value]) => [name, String(value)]));
}

function deleted(world: RestWorld, answer: Answer, read: unknown): unknown {
  if (answer.isPage) throw lost(answer.call, 'a web page.');
  const token = isWire(answer.body) ? tokenOrNothing(() => readTokenIn(world, answer, read)) : undefined;
  return isWire(token) && typeof token.id === 'string' && token.status === 'revoked' ? token : undefined;
}

function tokenOrNothing(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}
