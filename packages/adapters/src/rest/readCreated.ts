import { type Answer, withSignals } from './createClient.ts';
import { type RestWorld, readBackToken, readBody, readToken } from './methodCall.ts';
import { isWire, type Reading, type RestAnswer, readThrough, type Wire, withoutGaps } from './reading.ts';
import type { ReadBack, ResolvedMethod } from './resolveMethods.ts';
import { lost } from './restCall.ts';
import type { WireCreated } from './restMethodSetup.ts';

const READ_BACK_TIMEOUT = 5_000;

interface Created {
  readonly answer: Answer;
  readonly request: unknown;
}

export function readCreated(world: RestWorld, method: ResolvedMethod, { answer, request }: Created): Promise<unknown> {
  const parts = readBody(answer, (body) => partsOf(readingOf(world, method), body, request, answer)) as Wire;
  return createdFrom(world, parts, { answer, request });
}

export async function readState(world: RestWorld, answer: Answer): Promise<unknown> {
  const read = readingOf(world, world.methodOf('findByIntent'));
  const parts = readBody(answer, (body) => partsOf(read, body, undefined, answer)) as Wire;
  const { token, status } = parts;
  if (token === undefined && (status === 'none' || status === 'in-flight')) return { status };
  if (!isWire(token) && world.methodOf('createToken').readBack === undefined)
    throw lost(answer.call, 'token: expected a token, or the status "none" without one.');
  return createdFrom(world, parts, { answer, request: undefined });
}

function readingOf(world: RestWorld, { read }: ResolvedMethod): unknown {
  return read ?? world.methodOf('createToken').read;
}

/** In many APIs, `status` is the status of the token. */
async function createdFrom(world: RestWorld, parts: Wire, created: Created): Promise<unknown> {
  const { token, secret, id, ...rest } = parts;
  const isShown = typeof secret === 'string' && secret !== '';
  const status = rest.status === 'pending-approval' ? rest.status : 'created';
  const { readBack } = world.methodOf('createToken');
  const isFetched = id !== undefined || !isWire(token);
  const read =
    readBack && isFetched
      ? await fetchedToken(world, readBack, { ...created, id })
      : readBody(created.answer, () => readToken(world, token));
  return withoutGaps({ ...rest, status, token: read, ...(isShown && { secret }) });
}

/** The user needs the secret even if the token can't be fetched. */
async function fetchedToken(
  world: RestWorld,
  readBack: ReadBack,
  { id, answer, request }: Created & { readonly id: unknown },
): Promise<unknown> {
  if (id === undefined || id === null)
    throw lost(answer.call, 'id: expected the id of the token, which readBack needs.');
  const values = { ...answer.call.values, id };
  const signals = [answer.call.signal, AbortSignal.timeout(READ_BACK_TIMEOUT)];
  const fetched = await withSignals(signals, (signal) => readBackToken(world, readBack, values, signal)).catch(
    () => {},
  );
  if (isWire(fetched) && fetched.id !== undefined) return fetched;
  const { name, tokenType } = isWire(request) ? request : {};
  return withoutGaps(world.ids.read({ id, name, tokenType }, { id: 'token' }));
}

type CreatedReading = Reading<WireCreated, [unknown, RestAnswer]> | undefined;

function partsOf(read: unknown, body: unknown, request: unknown, answer: RestAnswer): Wire {
  const parts = readThrough(read as CreatedReading, body, request, answer);
  if (isWire(parts)) return parts;
  throw new Error('expected an object with a token and its secret.');
}
