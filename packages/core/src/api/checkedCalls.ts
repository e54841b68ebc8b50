import { warnOfFailure, warnOfFault } from '../wizard/warnDeveloper.ts';
import { portError } from './portError.ts';
import type { ApiMethod, PortMethod } from './portMethod.ts';
import { serverClockOf, shareServerClock } from './serverClock.ts';
import { isObject } from './shape.ts';
import { type Idempotency, idempotencyShape, type Revocation, revocationShape, type TokenApi } from './tokenApi.ts';
import { TokenApiError } from './tokenApiError.ts';
import type { TokenOptions } from './tokenOptions.ts';

type Methods = { readonly [Method in ApiMethod]?: PortMethod };

const made = new WeakSet<object>();

export function checkedCalls(api: TokenApi<never>, methods: Methods): object {
  if (made.has(api)) return api;
  const there = Object.entries(methods).filter(([name, { isRequired }]) => isRequired || api[name as ApiMethod]);
  const calls = there.map(([name, method]) => [name, call(api, name as ApiMethod, method)]);
  const checked = {
    ...api,
    idempotency: idempotencyOf(api),
    ...(api.revocation !== undefined && { revocation: revocationOf(api) }),
    ...Object.fromEntries(calls),
  };
  made.add(checked);
  shareServerClock(api, checked);
  return checked;
}

function call(api: TokenApi<never>, name: ApiMethod, { changesData, isConfidential, read }: PortMethod) {
  const code = changesData ? 'unknown-outcome' : 'unavailable';
  const report = (fault: string) => warnOfFault(name, fault);
  return async (...given: readonly unknown[]): Promise<unknown> => {
    const asked = given.findLast(isObject) ?? {};
    const answer = await attempt(() => Reflect.apply(api[name] as () => unknown, api, given)).catch(
      (cause: unknown) => {
        const error = portError(cause, code);
        if (name === 'revokeToken' && isDeleted(error, api)) return undefined;
        if (name === 'acknowledge' && isDeleted(error, api)) throw new TokenApiError('conflict', { cause });
        if (!isCalledOff(asked)) warnOfFailure(name, cause, error, !isConfidential);
        throw error;
      },
    );
    try {
      const found = read(answer, report, { ...asked, revocation: api.revocation ?? 'keeps' });
      if (name === 'loadOptions') serverClockOf(api).follow((found as TokenOptions).serverTime);
      return found;
    } catch (cause) {
      report((cause as Error).message);
      throw new TokenApiError(code, { cause });
    }
  };
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

/** An invalid value counts as `keeps`, which is safe: only a token with the status `revoked` proves a revocation. */
function revocationOf({ revocation }: TokenApi<never>): Revocation {
  const fault = revocationShape(revocation, '');
  if (fault === undefined && revocation !== undefined) return revocation;
  warnOfFault('revocation', fault ?? '');
  return 'keeps';
}

/** An invalid value counts as `none`, which is safe: the page never repeats a create call automatically. */
function idempotencyOf({ idempotency }: TokenApi<never>): Idempotency {
  const fault = idempotencyShape(idempotency, '');
  if (fault === undefined) return idempotency;
  warnOfFault('idempotency', fault);
  return 'none';
}
