import { portError } from './portError.ts';
import { type ApiMethod, apiMethods, doubtOf, portMethods } from './portMethods.ts';
import { reportTo } from './reportTo.ts';
import { isObject } from './shape.ts';
import { type Idempotency, idempotencyShape, type Revocation, revocationShape, type TokenApi } from './tokenApi.ts';
import { TokenApiError } from './tokenApiError.ts';

const known = new WeakMap<object, object>();

/**
 * An API as the pages call it. Each method returns what the port promises or rejects with a `TokenApiError`, and in
 * development the console names each fault of the adapter, without text that may be a secret.
 * The same API returns the same checked API, and a checked API returns itself.
 */
export function checkedApi<Api extends TokenApi<never>>(api: Api): Api {
  const made = known.get(api) ?? checked(api);
  known.set(api, made).set(made, made);
  return made as Api;
}

function checked(api: TokenApi<never>): object {
  const there = apiMethods.filter((method) => portMethods[method].isRequired || api[method]);
  const calls = there.map((method) => [method, (...given: readonly unknown[]) => call(api, method, given)]);
  return {
    ...api,
    idempotency: idempotencyOf(api),
    ...(api.revocation !== undefined && { revocation: revocationOf(api) }),
    ...Object.fromEntries(calls),
  };
}

async function call(api: TokenApi<never>, method: ApiMethod, given: readonly unknown[]): Promise<unknown> {
  const asked = given.findLast(isObject) ?? {};
  const code = doubtOf(method);
  const report = reportTo(method);
  const answer = await attempt(() => Reflect.apply(api[method] as () => unknown, api, given)).catch(
    (cause: unknown) => {
      const error = portError(cause, code);
      if (method === 'revokeToken' && isDeleted(error, api)) return undefined;
      if (!isCalledOff(asked)) report.failure(cause, error);
      throw error;
    },
  );
  try {
    return portMethods[method].read(answer, report.fault, { ...asked, revocation: api.revocation ?? 'keeps' });
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

function isDeleted({ code }: TokenApiError, { revocation }: TokenApi<never>): boolean {
  return revocation === 'deletes' && code === 'not-found';
}

/** `keeps` is the careful choice: the page then waits for a token that says that it is revoked. */
function revocationOf({ revocation }: TokenApi<never>): Revocation {
  const fault = revocationShape(revocation, '');
  if (fault === undefined && revocation !== undefined) return revocation;
  reportTo('revocation').fault(fault ?? '');
  return 'keeps';
}

/** `none` is the careful choice: the page then never repeats a create by itself. */
function idempotencyOf({ idempotency }: TokenApi<never>): Idempotency {
  const fault = idempotencyShape(idempotency, '');
  if (fault === undefined) return idempotency;
  reportTo('idempotency').fault(fault);
  return 'none';
}
