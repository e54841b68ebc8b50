import type { ResolvedMethod, RestMethodName } from './checkSetup.ts';
import type { Answer, Send } from './createClient.ts';
import {
  isWire,
  type Reading,
  type RestAnswer,
  readThrough,
  valueAt,
  type Wire,
  type WireIds,
  withoutGaps,
} from './reading.ts';
import type { RestApiSetup } from './restApiSetup.ts';
import { lost, type RestCall } from './restCall.ts';
import type { TokenPlace, WireCreated } from './restMethodSetup.ts';
import { cursorPages, withParameters } from './restPages.ts';
import { fillTemplate, type PlaceholderValues } from './restRoute.ts';

export interface RestWorld {
  readonly setup: RestApiSetup<never>;
  readonly send: Send;
  readonly methodOf: (name: RestMethodName) => ResolvedMethod;
  readonly ids: WireIds;
  version: string | undefined;
}

export function callOf(
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

export function readBody(answer: Answer, read: (body: unknown) => unknown): unknown {
  const { call, headers, body } = answer;
  if (body === undefined) throw lost(call, `expected JSON, got ${headers.get('Content-Type') ?? 'no content'}.`);
  try {
    return read(body);
  } catch (cause) {
    throw lost(call, cause);
  }
}

export function readBy(reading: unknown): (value: unknown) => unknown {
  return (value) => withoutGaps(readThrough(reading as Reading<object> | undefined, value));
}

export function readTokenIn(world: RestWorld, answer: Answer, read: unknown): unknown {
  return readBody(answer, (body) => {
    const place = read as TokenPlace | undefined;
    if (place === undefined) return readToken(world, body);
    return readToken(world, typeof place === 'string' ? valueAt(body, place) : place(body as Wire));
  });
}

export function readToken({ setup, ids }: Pick<RestWorld, 'setup' | 'ids'>, value: unknown): unknown {
  return withoutGaps(ids.read(readThrough(setup.token, value), 'id', 'tokenType'));
}

export function readCreated(world: RestWorld, request: unknown, answer: Answer): unknown {
  return readCreatedBy(world, world.methodOf('createToken'), request, answer);
}

/** Reads the response like a create response, unless the method has its own `read`. */
export function readCreatedBy(world: RestWorld, method: ResolvedMethod, request: unknown, answer: Answer): unknown {
  const { read = world.methodOf('createToken').read } = method;
  return readBody(answer, (body) => createdFrom(world, partsOf(read, body, request, answer)));
}

export function readState(world: RestWorld, answer: Answer): unknown {
  const { read = world.methodOf('createToken').read } = world.methodOf('findByIntent');
  return readBody(answer, (body) => {
    const parts = partsOf(read, body, undefined, answer);
    const { token, status } = parts;
    if (token === undefined && (status === 'none' || status === 'in-flight')) return { status };
    if (!isWire(token)) throw new Error('token: expected a token, or the status "none" without one.');
    return createdFrom(world, parts);
  });
}

/** Ignores a `status` other than `pending-approval`, because in many APIs it is the token's status. */
function createdFrom(world: RestWorld, { token, secret, ...created }: Wire): unknown {
  const isShown = typeof secret === 'string' && secret !== '';
  const status = created.status === 'pending-approval' ? created.status : 'created';
  return withoutGaps({ ...created, status, token: readToken(world, token), ...(isShown && { secret }) });
}

type CreatedReading = Reading<WireCreated, [unknown, RestAnswer]> | undefined;

function partsOf(read: unknown, body: unknown, request: unknown, answer: RestAnswer): Wire {
  const parts = readThrough(read as CreatedReading, body, request, answer);
  if (isWire(parts)) return parts;
  throw new Error('expected an object with a token and its secret.');
}

interface ListReading {
  readonly method: ResolvedMethod;
  readonly cursor: string | undefined;
  readonly item: (value: unknown) => unknown;
}

export async function readList(
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
