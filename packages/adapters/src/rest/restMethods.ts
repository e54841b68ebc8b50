import {
  type CreateCall,
  type Resource,
  type ResourceQuery,
  TokenApiError,
  type TokenOptions,
  type TokenQuery,
} from '@tokenwright/core/api';
import type { ResolvedMethod, RestMethodName } from './checkSetup.ts';
import type { Answer, Send } from './createClient.ts';
import { isWire, type Reading, type RestAnswer, readThrough, type WireIds, withoutGaps } from './reading.ts';
import type { RestApiSetup, WireCreated } from './restApiSetup.ts';
import { lost, type RestCall } from './restCall.ts';
import { cursorPages, withParameters } from './restPages.ts';
import { fillTemplate, intentUuidOf, type PlaceholderValues } from './restRoute.ts';

export interface RestWorld {
  readonly setup: RestApiSetup<never>;
  readonly send: Send;
  readonly methodOf: (name: RestMethodName) => ResolvedMethod;
  readonly ids: WireIds;
  version: string | undefined;
}

export const restMethods: { readonly [Method in RestMethodName]: (world: RestWorld) => unknown } = {
  loadOptions:
    (world) =>
    async ({ signal }: Signalled = {}) => {
      const { setup, send, methodOf } = world;
      const loaded = setup.options === undefined ? undefined : await hostOptions(setup.options);
      const method = methodOf('loadOptions');
      const fetched = loaded ?? readBody(await send({ ...callOf(method), signal }), readBy(method.read));
      world.version = isWire(fetched) && typeof fetched.version === 'string' ? fetched.version : undefined;
      return fetched;
    },

  createToken:
    (world) =>
    async (request: object, { intentKey, signal }: CreateCall) => {
      const method = world.methodOf('createToken');
      const intent = { intentKey, intentUuid: intentUuidOf(intentKey) };
      const call = callOf(method, {
        values: { ...request, ...intent },
        input: [request, { ...intent, original: world.ids.original }],
      });
      const answer = await world.send({
        ...call,
        body: call.body ?? (() => request),
        ...{ intentKey, signal, isChange: true, hasNoTimeout: true, optionsVersion: world.version },
      });
      return readBody(answer, (body) => readCreated(world, createdBy(method, request, answer)(body)));
    },

  searchResources:
    (world) =>
    async ({ type, query, cursor, signal }: ResourceQuery) => {
      const method = world.methodOf('searchResources');
      const call = callOf(method, { values: { type, query }, input: [{ type, query }] });
      const read = readBy(method.read);
      const item = (value: unknown) => withoutGaps(world.ids.read(read(value), 'id'));
      return readList(world, { ...call, signal }, { method, cursor, item });
    },

  acknowledge: (world) => async (id: string, intentKey: string) => {
    const originalId = world.ids.original(id);
    const values = { id: originalId, intentKey, intentUuid: intentUuidOf(intentKey) };
    const call = callOf(world.methodOf('acknowledge'), { values, input: [{ ...values, id, originalId }] });
    const answer = await world.send({ ...call, intentKey, isChange: true, outlivesPage: true });
    // A captive portal answers 200 too.
    if (isWebPage(answer)) throw lost(answer.call, 'a web page.');
  },

  findByIntent:
    (world) =>
    async (intentKey: string, { signal }: Signalled = {}) => {
      const values = { intentKey, intentUuid: intentUuidOf(intentKey) };
      const call = callOf(world.methodOf('findByIntent'), { values, input: [values] });
      const answer = await world.send({ ...call, intentKey, signal });
      return readBody(answer, (body) =>
        readState(world, createdBy(world.methodOf('createToken'), undefined, answer)(body)),
      );
    },

  listTokens:
    (world) =>
    async ({ cursor, signal, limit, query, status, sort }: TokenQuery = {}) => {
      const method = world.methodOf('listTokens');
      const item = (value: unknown) => readToken(world, value);
      const asked = { limit: limit?.toString(), query, status, sort };
      return readList(world, { ...callOf(method), signal, query: asked }, { method, cursor, item });
    },

  revokeToken: (world) => async (id: string, reason?: string) => {
    const method = world.methodOf('revokeToken');
    const values = { id: world.ids.original(id), reason };
    const call = callOf(method, { values, input: [{ id, originalId: values.id, reason }] });
    const usual = method.route.startsWith('DELETE ') ? undefined : () => (reason === undefined ? {} : { reason });
    const body = call.body ?? usual;
    const answer = await world.send({ ...call, ...(body && { body }), isChange: true, outlivesPage: true });
    const { readBack } = method;
    const told = readBack ? await world.send({ route: readBack, values, isChange: false }).catch(asDoubt) : answer;
    return readBody({ ...told, call: answer.call }, (token) => readToken(world, token));
  },
};

function readToken({ setup, ids }: RestWorld, value: unknown): unknown {
  return withoutGaps(ids.read(readThrough(setup.token, value), 'id', 'tokenType'));
}

function readCreated(world: RestWorld, given: unknown): unknown {
  const { token, secret, ...created } = partsOf(given);
  const isShown = typeof secret === 'string' && secret !== '';
  return withoutGaps({ ...created, token: readToken(world, token), ...(isShown && { secret }) });
}

function readState(world: RestWorld, given: unknown): unknown {
  const state = partsOf(given);
  const isEmpty = state.token === undefined && (state.status === 'none' || state.status === 'in-flight');
  if (isEmpty) return { status: state.status };
  if (!isWire(state.token)) throw new Error('token: expected a token, or the status "none" without one.');
  return readCreated(world, state);
}

interface ListReading {
  readonly method: ResolvedMethod;
  readonly cursor: string | undefined;
  readonly item: (value: unknown) => unknown;
}

async function readList(
  { setup, send }: RestWorld,
  call: RestCall,
  { method, cursor, item }: ListReading,
): Promise<unknown> {
  const { pages = setup.pages ?? cursorPages() } = method;
  const { query, headers, body } = pages.ask(cursor);
  const answer = await send({
    ...call,
    query: { ...call.query, ...query },
    headers: { ...call.headers, ...headers },
    ...((call.body ?? body) && { body: async () => withParameters(await call.body?.(), body) }),
  });
  return readBody(answer, () => {
    const { items, ...rest } = pages.read(answer, cursor);
    const counts = isWire(answer.body) ? answer.body.counts : undefined;
    return withoutGaps({ ...rest, counts, items: Array.isArray(items) ? items.map(item) : items });
  });
}

interface Signalled {
  readonly signal?: AbortSignal;
  readonly cursor?: string;
}

function callOf(
  { route, body, headers, codes }: ResolvedMethod,
  { values = {}, input = [] }: { readonly values?: PlaceholderValues; readonly input?: readonly unknown[] } = {},
): RestCall {
  const make = () => (typeof body === 'function' ? body(...(input as never)) : fillTemplate(body, values));
  return {
    route,
    values,
    headers: fillTemplate(headers ?? {}, values) as Record<string, string>,
    codes,
    isChange: false,
    ...(body && { body: make }),
  };
}

/** @throws {TokenApiError} that names the call */
function readBody(answer: Answer, read: (body: unknown) => unknown): unknown {
  const { call, headers, body } = answer;
  if (body === undefined) throw lost(call, `expected JSON, got ${headers.get('Content-Type') ?? 'no content'}.`);
  try {
    return read(body);
  } catch (cause) {
    throw lost(call, cause);
  }
}

function readBy(reading: unknown): (value: unknown) => unknown {
  return (value) => readThrough(reading as Reading<Resource> | undefined, value);
}

function createdBy(method: ResolvedMethod, request: unknown, answer: RestAnswer): (body: unknown) => unknown {
  const reading = method.read as Reading<WireCreated, [unknown, RestAnswer]> | undefined;
  return (body) => readThrough(reading, body, request, answer);
}

function partsOf(created: unknown): Readonly<Record<string, unknown>> {
  if (isWire(created)) return created;
  throw new Error('expected an object with a token and its secret.');
}

async function hostOptions(options: NonNullable<RestApiSetup['options']>): Promise<TokenOptions> {
  try {
    return typeof options === 'function' ? await options() : options;
  } catch (cause) {
    throw cause instanceof TokenApiError ? cause : new TokenApiError('unavailable', { cause });
  }
}

/** The token is revoked, so a failed read is no refusal. */
function asDoubt(cause: TokenApiError): never {
  throw new TokenApiError('unknown-outcome', { cause: cause.cause });
}

function isWebPage({ headers }: Answer): boolean {
  return /\bhtml\b/i.test(headers.get('Content-Type') ?? '');
}
