import { TokenApiError } from '@tokenwright/core/api';
import type { RestAnswer } from './reading.ts';
import type { ProblemCodes } from './restApiSetup.ts';
import type { PlaceholderValues, RestRoute } from './restRoute.ts';

export interface RestCall {
  readonly route: RestRoute;
  readonly values?: PlaceholderValues;
  /** A list becomes one parameter per value; empty values are left out. */
  readonly query?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** The client sends no request where this throws. */
  readonly body?: () => unknown;
  readonly codes?: ProblemCodes | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Errors never quote the answer to such a call. */
  readonly intentKey?: string;
  /** Statuses beside 2xx whose answers are returned. */
  readonly accepts?: readonly number[];
  /** A secret that the call tries; errors never quote it. */
  readonly secret?: string;
  readonly optionsVersion?: string | undefined;
  /** Whether a lost answer leaves a change open. */
  readonly isChange: boolean;
  readonly hasNoTimeout?: boolean;
  /** For small bodies: all such calls share 64 KiB. */
  readonly outlivesPage?: boolean;
}

/** The request surely didn't leave. */
export function notSent(call: RestCall, cause: unknown): TokenApiError {
  if (cause instanceof TokenApiError) return cause;
  return new TokenApiError('unavailable', { cause: explained(call, 'was not sent', cause) });
}

/** The request may have arrived. */
export function lost(call: RestCall, cause: unknown): TokenApiError {
  const code = call.isChange ? 'unknown-outcome' : 'unavailable';
  return new TokenApiError(code, { cause: explained(call, 'has no usable answer', cause) });
}

export function callName({ route }: RestCall): string {
  return route.replace(/\?.*/, '');
}

/** A thrown error may quote headers or a body. */
function explained(call: RestCall, verb: string, cause: unknown): Error {
  return new Error(
    `${callName(call)} ${verb}: ${reason(cause, call.intentKey === undefined && call.secret === undefined)}`,
  );
}

function reason(cause: unknown, mayQuote: boolean): string {
  if (typeof cause === 'string') return cause;
  if (!(cause instanceof Error)) return 'a value that is not an error was thrown.';
  return mayQuote && cause.message !== '' ? `${cause.name}: ${cause.message}` : `${cause.name}.`;
}

/** A proxy, a captive portal or a sign-in page. */
export function isWebPage({ headers }: RestAnswer): boolean {
  return /\bhtml\b/i.test(headers.get('Content-Type') ?? '');
}
