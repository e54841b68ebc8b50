import { normalizeToken } from './answers/normalizeToken.ts';
import { readCreateResult, readIntentState } from './answers/readCreateResult.ts';
import { readOptions } from './answers/readOptions.ts';
import { readPage } from './answers/readPage.ts';
import { readResource } from './answers/readResource.ts';
import { readTokenPage } from './answers/readTokenPage.ts';
import { isObject } from './answers/shape.ts';
import { type ApiMethod, doubtOf } from './apiMethod.ts';
import { portError } from './portError.ts';
import { type Report, reportTo } from './reportTo.ts';
import type { Idempotency, TokenApi } from './tokenApi.ts';
import { TokenApiError } from './tokenApiError.ts';

/** @throws {Error} that says by path why an answer is none */
type Read = (answer: unknown, report: Report, asked: { readonly cursor?: string }) => unknown;

const reads: { readonly [Method in ApiMethod]: Read } = {
  loadOptions: readOptions,
  createToken: readCreateResult,
  searchResources: (answer, report, { cursor }) => readPage(answer, { cursor, read: readResource, report }),
  acknowledge: () => undefined,
  findByIntent: readIntentState,
  listTokens: (answer, report, { cursor }) => readTokenPage(answer, cursor, report),
  revokeToken: (answer, report) => normalizeToken(answer, 'token', report),
};

const known = new WeakMap<object, object>();

/**
 * An API as the pages call it. Whatever its adapter does, each method gives what the port promises or rejects with a
 * `TokenApiError`, and in development the console says what was wrong, without a word of what may be a secret.
 * The same API gives the same checked one, and a checked one itself.
 */
export function checkedApi<Api extends TokenApi<never>>(api: Api): Api {
  const made = known.get(api) ?? checked(api);
  known.set(api, made).set(made, made);
  return made as Api;
}

function checked(api: TokenApi<never>): object {
  const methods = Object.keys(reads) as ApiMethod[];
  const there = methods.filter((method) => method === 'loadOptions' || method === 'createToken' || api[method]);
  const calls = there.map((method) => [method, (...given: readonly unknown[]) => call(api, method, given)]);
  return { ...api, idempotency: idempotencyOf(api), ...Object.fromEntries(calls) };
}

async function call(api: TokenApi<never>, method: ApiMethod, given: readonly unknown[]): Promise<unknown> {
  const asked = given.findLast(isObject) ?? {};
  const code = doubtOf(method);
  const report = reportTo(method);
  const answer = await attempt(() => Reflect.apply(api[method] as () => unknown, api, given)).catch(
    (cause: unknown) => {
      const error = portError(cause, code);
      // Nobody wants to hear of what the page itself has called off.
      if (!isCalledOff(asked)) report.failure(cause, error);
      throw error;
    },
  );
  try {
    return reads[method](answer, report.fault, asked);
  } catch (cause) {
    report.fault((cause as Error).message);
    throw new TokenApiError(code, { cause });
  }
}

async function attempt(ask: () => unknown): Promise<unknown> {
  return ask();
}

function isCalledOff({ signal }: { readonly signal?: AbortSignal }): boolean {
  return signal?.aborted === true;
}

/** In doubt the API is one that would make a second token. */
function idempotencyOf({ idempotency }: TokenApi<never>): Idempotency {
  if (['replays-secret', 'replays-id', 'none'].includes(idempotency)) return idempotency;
  reportTo('idempotency').fault('expected "replays-secret", "replays-id" or "none", got something else');
  return 'none';
}
