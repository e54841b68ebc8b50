import { TokenApiError, warnDeveloper } from '@tokenwright/core/api';
import type { Answer, Send } from './createClient.ts';
import type { RestMethodName } from './defaultRoutes.ts';
import { isWire, type Reading, readThrough, valueAt, type WireIds, withoutGaps } from './reading.ts';
import type { ReadBack, ResolvedMethod } from './resolveMethods.ts';
import type { RestApiSetup } from './restApiSetup.ts';
import { callName, GONE, lost, notSent, OptionFault, type RestCall } from './restCall.ts';
import { cursorPages, withParameters } from './restPages.ts';
import { fillTemplate, type PlaceholderValues, withoutValues } from './restRoute.ts';

export interface RestWorld {
  readonly setup: RestApiSetup<never>;
  readonly send: Send;
  readonly methodOf: (name: RestMethodName) => ResolvedMethod;
  readonly ids: WireIds;
  version: string | undefined;
}

export function callOf(
  { route, placeholders = {}, body, headers, codes }: ResolvedMethod,
  usual: PlaceholderValues = {},
  input: readonly unknown[] = [usual],
): RestCall {
  const { intentKey } = usual as { readonly intentKey?: string };
  const values: Record<string, unknown> = { ...usual };
  try {
    for (const [name, compute] of Object.entries(placeholders)) values[name] = compute(...(input as never));
  } catch (cause) {
    throw notSent({ route, intentKey, isChange: false }, cause);
  }
  const make = () => (typeof body === 'function' ? body(...(input as never)) : fillTemplate(body, values));
  return {
    route,
    values,
    headers: fillTemplate(headers ?? {}, values) as Record<string, string>,
    codes,
    intentKey,
    isChange: false,
    body: body && make,
  };
}

export function tokenCall(world: RestWorld, method: ResolvedMethod, id: string, sent: object = {}): RestCall {
  const originalId = world.ids.original(id, 'token');
  const current = async () => {
    const answer = await askToken(world, id);
    return readBody(answer, (body) => placeOf(body, world.methodOf('getToken').read));
  };
  return callOf(method, { ...sent, id: originalId }, [{ ...sent, id, originalId }, { current }]);
}

export async function askToken(world: RestWorld, id: string, signal?: AbortSignal): Promise<Answer> {
  const method: ResolvedMethod | undefined = world.methodOf('getToken');
  if (!method) throw new Error('current() needs the option getToken.');
  const call = tokenCall(world, method, id);
  return world.send({ ...call, codes: { ...GONE, ...call.codes }, signal });
}

function placeOf(body: unknown, place: unknown): unknown {
  if (place === undefined) return body;
  return typeof place === 'string' ? valueAt(body, place) : (place as (body: unknown) => unknown)(body);
}

export function bodyOr({ body, route }: RestCall, usual: unknown): RestCall['body'] {
  return body ?? (usual === undefined || /^(GET|DELETE) /.test(route) ? undefined : () => usual);
}

export function readBody(answer: Answer, read: (body: unknown) => unknown): unknown {
  const { call, body } = answer;
  if (body === undefined) throw lost(call, `expected JSON, got ${unparsed(answer)}.`);
  try {
    return read(body);
  } catch (cause) {
    throw lost(call, cause);
  }
}

function unparsed({ headers, length }: Answer): string {
  const type = headers.get('Content-Type') ?? 'text without a Content-Type';
  if (length === 0) return 'an empty body';
  return /\bjson\b/i.test(type) ? `${length} characters of incomplete or invalid JSON (${type})` : type;
}

export function readBy(reading: unknown, option: string): (value: unknown) => unknown {
  return (value) => withoutGaps(throughOption(option, reading as Reading<object> | undefined, value));
}

function throughOption<Shape>(option: string, reading: Reading<Shape> | undefined, value: unknown): unknown {
  try {
    return readThrough(reading, value);
  } catch (cause) {
    throw new OptionFault(option, cause);
  }
}

export function readTokenIn(world: RestWorld, answer: Answer, read: unknown): unknown {
  return readBody(answer, (body) => readToken(world, placeOf(body, read)));
}

export async function readBackToken(
  world: RestWorld,
  { route, read }: ReadBack,
  values: PlaceholderValues = {},
  signal?: AbortSignal,
): Promise<unknown> {
  const create: ResolvedMethod | undefined = world.methodOf('createToken');
  const known = { ...withoutValues(Object.keys(create?.placeholders ?? {})), ...values };
  return readTokenIn(world, await world.send({ route, values: known, signal, isChange: false }), read);
}

export function readChanged(world: RestWorld, { readBack, read }: ResolvedMethod, answer: Answer): unknown {
  return readBack
    ? readBackToken(world, readBack, answer.call.values).catch(asDoubt)
    : readTokenIn(world, answer, read);
}

/** The API has already made the change, so a failed read doesn't mean a refusal. */
function asDoubt(cause: TokenApiError): never {
  throw new TokenApiError('unknown-outcome', { cause: cause.cause });
}

export function readToken({ setup, ids }: Pick<RestWorld, 'setup' | 'ids'>, value: unknown): unknown {
  return withoutGaps(ids.read(throughOption('token', setup.token, value), { id: 'token', tokenType: 'tokenType' }));
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
    body: (call.body ?? body) && (async () => withParameters(await call.body?.(), body)),
  });
  return readBody(answer, () => {
    const { items, ...rest } = pages.read(answer, cursor);
    const counts = isWire(answer.body) ? answer.body.counts : undefined;
    if (!Array.isArray(items)) return withoutGaps({ ...rest, counts, items });
    const readable = readRows(items, item, call);
    const unreadable = items.length - readable.length;
    return withoutGaps({ ...rest, counts, items: readable, ...(unreadable > 0 && { unreadable }) });
  });
}

function readRows(rows: readonly unknown[], read: (row: unknown) => unknown, call: RestCall): readonly unknown[] {
  const faults: Error[] = [];
  const readable = rows.flatMap((row) => {
    try {
      return [read(row)];
    } catch (cause) {
      faults.push(cause as Error);
      return [];
    }
  });
  const [fault] = faults;
  if (fault && readable.length === 0) throw fault;
  if (fault) warnDeveloper(`${callName(call)} hides a row: ${fault.message}`);
  return readable;
}
