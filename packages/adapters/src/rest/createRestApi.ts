import {
  type CreateCall,
  checkedApi,
  type Resource,
  type TokenApi,
  TokenApiError,
  type TokenOptions,
  type TokenRequest,
} from '@tokenwright/core/api';
import { checkSetup, type ResolvedMethod, type RestMethodName } from './checkSetup.ts';
import { type Answer, createClient } from './createClient.ts';
import { createWireIds, isWire, type Reading, readThrough, withoutGaps } from './reading.ts';
import { readProblem } from './readProblem.ts';
import type { RestAnswer, RestApiSetup, WireCreated } from './restApiSetup.ts';
import { lost, type RestCall } from './restCall.ts';
import { cursorPages, withParameters } from './restPages.ts';
import { fillTemplate, intentUuidOf, type PlaceholderValues } from './restRoute.ts';

/**
 * A token API over HTTP. Every default is the wire contract of `@tokenwright/server`; the setup names the differences.
 * Core's `checkedApi` reads the answers: an invalid row in a list doesn't hide the others, and the console names its
 * path.
 *
 * Every method rejects with a `TokenApiError` and no other error. Its `cause` describes the failure to the developer,
 * and no error holds a secret, an intent key or a body. A create counts as refused only with proof: a request that may
 * have arrived and has no usable answer is `unknown-outcome`, and a read `unavailable`. The adapter follows no
 * redirects.
 *
 * @typeParam Request the combined parts of the wizard's steps
 * @throws {Error} that names the wrong option
 * @example const api = createRestApi({ baseUrl: '/api' });
 */
export function createRestApi<Request = TokenRequest>(setup: RestApiSetup<Request> = {}): TokenApi<Request> {
  const methods = checkSetup(setup as RestApiSetup<never>);
  const { idempotency = 'replays-secret' } = setup;
  const transport = { ...(idempotency === 'none' ? { idempotencyHeader: false as const } : {}), ...setup };
  const send = createClient(transport, (answer) => readProblem(answer, setup));
  const all = allMethods({ setup, send, methodOf: (name) => methods.get(name) as ResolvedMethod });
  const api = Object.fromEntries([...methods.keys()].map((name) => [name, all[name]]));
  return checkedApi({ idempotency, ...api } as TokenApi<never>) as TokenApi<Request>;
}

interface RestWorld<Request> {
  readonly setup: RestApiSetup<Request>;
  readonly send: (call: RestCall) => Promise<Answer>;
  readonly methodOf: (name: RestMethodName) => ResolvedMethod;
}

/** Every method of the port, whether the API has it or not. `checkedApi` reads their answers. */
function allMethods<Request>({ setup, send, methodOf }: RestWorld<Request>): Record<RestMethodName, unknown> {
  const ids = createWireIds();
  let version: string | undefined;
  const readToken = (value: unknown) => withoutGaps(ids.read(readThrough(setup.token, value), 'id', 'tokenType'));
  const idValues = (id: string) => ({ id: ids.original(id) });

  function readCreated(body: unknown, read: (created: unknown) => unknown): unknown {
    const { token, secret, ...created } = partsOf(read(body));
    const isShown = typeof secret === 'string' && secret !== '';
    return withoutGaps({ ...created, token: readToken(token), ...(isShown && { secret }) });
  }

  async function readList(
    call: RestCall,
    { method, cursor, item }: { method: ResolvedMethod; cursor: string | undefined; item: (value: unknown) => unknown },
  ): Promise<unknown> {
    const { pages = setup.pages ?? cursorPages() } = method;
    const { query, headers, body } = pages.ask(cursor);
    const answer = await send({
      ...call,
      ...(query && { query }),
      headers: { ...call.headers, ...headers },
      ...((call.body ?? body) && { body: async () => withParameters(await call.body?.(), body) }),
    });
    return readBody(answer, () => {
      const { items, ...rest } = pages.read(answer, cursor);
      return withoutGaps({ ...rest, items: Array.isArray(items) ? items.map(item) : items });
    });
  }

  return {
    async loadOptions({ signal }: Signalled = {}) {
      const loaded = setup.options === undefined ? undefined : await hostOptions(setup.options);
      const method = methodOf('loadOptions');
      const fetched = loaded ?? readBody(await send({ ...callOf(method), signal }), readBy(method.read));
      version = isWire(fetched) && typeof fetched.version === 'string' ? fetched.version : undefined;
      return fetched;
    },

    async createToken(request: Request, { intentKey, signal }: CreateCall) {
      const method = methodOf('createToken');
      const intent = { intentKey, intentUuid: intentUuidOf(intentKey) };
      const call = callOf(method, {
        values: { ...(request as object), ...intent },
        input: [request, { ...intent, original: ids.original }],
      });
      const answer = await send({
        ...call,
        body: call.body ?? (() => request),
        ...{ intentKey, signal, isChange: true, hasNoTimeout: true, optionsVersion: version },
      });
      return readBody(answer, (body) => readCreated(body, createdBy(method, request, answer)));
    },

    async searchResources({ type, query, cursor, signal }: Signalled & { type: string; query: string }) {
      const method = methodOf('searchResources');
      const call = callOf(method, { values: { type, query }, input: [{ type, query }] });
      const read = readBy(method.read);
      return readList(
        { ...call, signal },
        { method, cursor, item: (value) => withoutGaps(ids.read(read(value), 'id')) },
      );
    },

    async acknowledge(id: string, intentKey: string) {
      const values = { ...idValues(id), intentKey, intentUuid: intentUuidOf(intentKey) };
      const call = callOf(methodOf('acknowledge'), { values, input: [{ ...values, id, originalId: values.id }] });
      const answer = await send({ ...call, intentKey, isChange: true, outlivesPage: true });
      // A captive portal answers 200 too, and without an acknowledgement the API would revoke the token.
      if (isWebPage(answer)) throw lost(answer.call, 'a web page.');
    },

    async findByIntent(intentKey: string, { signal }: Signalled = {}) {
      const values = { intentKey, intentUuid: intentUuidOf(intentKey) };
      const call = callOf(methodOf('findByIntent'), { values, input: [values] });
      const answer = await send({ ...call, intentKey, signal });
      const create = methodOf('createToken');
      return readBody(answer, (body) => {
        const state = partsOf(createdBy(create, undefined, answer)(body));
        const isEmpty = state.token === undefined && (state.status === 'none' || state.status === 'in-flight');
        if (isEmpty) return { status: state.status };
        if (!isWire(state.token)) throw new Error('token: expected a token, or the status "none" without one.');
        return readCreated(state, (created) => created);
      });
    },

    async listTokens({ cursor, signal }: Signalled = {}) {
      const method = methodOf('listTokens');
      return readList({ ...callOf(method), signal }, { method, cursor, item: readToken });
    },

    async revokeToken(id: string, reason?: string) {
      const method = methodOf('revokeToken');
      const values = { ...idValues(id), reason };
      const call = callOf(method, { values, input: [{ id, originalId: values.id, reason }] });
      const usual = method.route.startsWith('DELETE ') ? undefined : () => (reason === undefined ? {} : { reason });
      const body = call.body ?? usual;
      const answer = await send({ ...call, ...(body && { body }), isChange: true, outlivesPage: true });
      const told = method.readBack
        ? await send({ route: method.readBack, values, isChange: false }).catch(asDoubt)
        : answer;
      return readBody({ ...told, call: answer.call }, readToken);
    },
  };
}

interface Signalled {
  readonly signal?: AbortSignal;
  readonly cursor?: string;
}

/** A call of a method, with its body and its headers filled in. */
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

/** @throws {TokenApiError} that names the call, where there is no JSON or the reading throws */
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

/** The API has revoked the token, so a read that fails after it is no refusal. */
function asDoubt(cause: TokenApiError): never {
  throw new TokenApiError('unknown-outcome', { cause: cause.cause });
}

function isWebPage({ headers }: Answer): boolean {
  return /\bhtml\b/i.test(headers.get('Content-Type') ?? '');
}
