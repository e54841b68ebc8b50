import type { Page, Resource } from '@tokenwright/core';
import {
  type CreateCall,
  type ResourceQuery,
  TokenApiError,
  type TokenOptions,
  type TokenQuery,
} from '@tokenwright/core/api';
import { matchesQuery } from '@tokenwright/core/text';
import type { ResolvedMethod, RestMethodName } from './checkSetup.ts';
import type { Answer } from './createClient.ts';
import {
  callOf,
  type RestWorld,
  readBody,
  readBy,
  readCreated,
  readList,
  readState,
  readToken,
  readTokenIn,
} from './methodCall.ts';
import { isWire, type Wire, withoutGaps } from './reading.ts';
import type { RestApiSetup } from './restApiSetup.ts';
import { GONE, isWebPage, lost } from './restCall.ts';
import { restLifeMethods } from './restLifeMethods.ts';
import { intentUuidOf } from './restRoute.ts';

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
      const reviewed = {
        ...(expiresAt !== undefined && { expiresAt }),
        ...(justification !== undefined && { justification }),
      };
      const intent = { intentKey, intentUuid: intentUuidOf(intentKey), ...reviewed };
      const call = callOf(world.methodOf('createToken'), {
        values: { ...request, ...intent },
        input: [request, { ...intent, original: world.ids.original }],
      });
      const answer = await world.send({
        ...call,
        body: call.body ?? (() => ({ ...request, ...reviewed })),
        ...{ intentKey, signal, isChange: true, hasNoTimeout: true, optionsVersion: world.version },
      });
      return readCreated(world, { ...request, ...(expiresAt !== undefined && { expiresAt }) }, answer);
    },

  searchResources:
    (world) =>
    async ({ type, query, cursor, signal }: ResourceQuery) => {
      const method = world.methodOf('searchResources');
      const call = callOf(method, { values: { type, query }, input: [{ type, query }] });
      const read = readBy(method.read);
      const item = (value: unknown) => withoutGaps(world.ids.read(read(value), 'id'));
      const page = (from: string | undefined) => readList(world, { ...call, signal }, { method, cursor: from, item });
      return method.filter && query ? matchesOf(query, page, cursor) : page(cursor);
    },

  acknowledge: (world) => async (id: string, intentKey: string) => {
    const originalId = world.ids.original(id);
    const values = { id: originalId, intentKey, intentUuid: intentUuidOf(intentKey) };
    const call = callOf(world.methodOf('acknowledge'), { values, input: [{ ...values, id, originalId }] });
    const answer = await world.send({ ...call, intentKey, isChange: true, outlivesPage: true });
    if (isWebPage(answer)) throw lost(answer.call, 'a web page.');
  },

  findByIntent:
    (world) =>
    async (intentKey: string, { signal }: Signalled = {}) => {
      const values = { intentKey, intentUuid: intentUuidOf(intentKey) };
      const call = callOf(world.methodOf('findByIntent'), { values, input: [values] });
      return readState(world, await world.send({ ...call, intentKey, signal }));
    },

  listTokens:
    (world) =>
    async ({ cursor, signal, limit, query, status, sort }: TokenQuery = {}) => {
      const method = world.methodOf('listTokens');
      const asked = { limit, query, status, sort };
      const call = callOf(method, { values: asked, input: [asked] });
      const item = (value: unknown) => readToken(world, value);
      return readList(world, { ...call, signal, query: unplaced(asked, method) }, { method, cursor, item });
    },

  getToken:
    (world) =>
    async (id: string, { signal }: Signalled = {}) => {
      const values = { id: world.ids.original(id) };
      const method = world.methodOf('getToken');
      const call = callOf(method, { values, input: [{ id, originalId: values.id }] });
      const codes = { ...GONE, ...call.codes };
      return readTokenIn(world, await world.send({ ...call, codes, signal }), method.read);
    },

  checkName:
    (world) =>
    async (name: string, { signal }: Signalled = {}) => {
      const method = world.methodOf('checkName');
      const call = callOf(method, { values: { name }, input: [{ name }] });
      return readBody(await world.send({ ...call, signal }), readBy(method.read));
    },

  verifyToken:
    (world) =>
    async (secret: string, { signal }: Signalled = {}) => {
      const method = world.methodOf('verifyToken');
      const call = callOf(method, { values: { secret }, input: [{ secret }] });
      const isBodiless = method.route.startsWith('GET ');
      const body = call.body ?? (isBodiless ? undefined : () => ({ secret }));
      const accepts = method.rejects;
      const answer = await world.send({ ...call, ...(body && { body }), ...(accepts && { accepts }), secret, signal });
      return accepts?.includes(answer.status) ? { works: false } : readBody(answer, readBy(method.read ?? works));
    },

  revokeToken: (world) => async (id: string, reason?: string) => {
    const method = world.methodOf('revokeToken');
    const deletes = world.setup.revocation === 'deletes';
    const values = { id: world.ids.original(id), reason };
    const call = callOf(method, { values, input: [{ id, originalId: values.id, reason }] });
    const usual = method.route.startsWith('DELETE ') ? undefined : () => (reason === undefined ? {} : { reason });
    const body = call.body ?? usual;
    const codes = { ...(deletes && GONE), ...world.setup.codes, ...call.codes };
    const answer = await world.send({ ...call, codes, ...(body && { body }), isChange: true, outlivesPage: true });
    if (deletes) return deleted(world, answer, method.read);
    const { readBack } = method;
    const told = readBack ? await world.send({ route: readBack, values, isChange: false }).catch(asDoubt) : answer;
    return readTokenIn(world, { ...told, call: answer.call }, readBack ? undefined : method.read);
  },
};

function works(wire: Wire): Wire {
  return { works: true, ...wire };
}

/** Loads pages until one has a match. Otherwise, the user could see an empty list. */
async function matchesOf(query: string, page: (cursor?: string) => Promise<unknown>, from?: string): Promise<unknown> {
  for (let cursor = from; ; ) {
    const { items, nextCursor } = (await page(cursor)) as Page<Resource>;
    const matches = items.filter(({ label }) => matchesQuery(label, query));
    if (matches.length > 0 || nextCursor === undefined) return withoutGaps({ items: matches, nextCursor });
    cursor = nextCursor;
  }
}

function fetchedOptions(answer: Answer, { methodOf }: RestWorld): unknown {
  const options = readBody(answer, readBy(methodOf('loadOptions').read));
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

function unplaced(asked: Readonly<Record<string, unknown>>, { route, body }: ResolvedMethod) {
  if (typeof body === 'function') return {};
  const placed = `${route} ${JSON.stringify(body ?? {})}`;
  const left = Object.entries(asked).filter(([name, value]) => value !== undefined && !placed.includes(`{${name}}`));
  return Object.fromEntries(left.map(([name, value]) => [name, String(value)]));
}

function deleted(world: RestWorld, answer: Answer, read: unknown): unknown {
  if (isWebPage(answer)) throw lost(answer.call, 'a web page.');
  const token = isWire(answer.body) ? tokenOrNothing(() => readTokenIn(world, answer, read)) : undefined;
  return isWire(token) && typeof token.id === 'string' && token.status === 'revoked' ? token : undefined;
}

/** Returns `undefined` for any body that isn't a token, because the token is deleted. */
function tokenOrNothing(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Rethrows as `unknown-outcome`: the token is already revoked, so a failed read doesn't mean a refusal. */
function asDoubt(cause: TokenApiError): never {
  throw new TokenApiError('unknown-outcome', { cause: cause.cause });
}
