import { TokenApiError } from '@tokenwright/core/api';
import type { ProblemCodes } from './restApiSetup.ts';
import type { PlaceholderValues, RestRoute } from './restRoute.ts';

/** One call, before it is a request. */
export interface RestCall {
  readonly route: RestRoute;
  /** Values of the route's placeholders. */
  readonly values?: PlaceholderValues;
  /** Added to the route's own query; a list becomes one parameter per value, and empty values are left out. */
  readonly query?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** JSON, `URLSearchParams` or `FormData`. The client sends no body for `undefined`, and no request where this throws. */
  readonly body?: () => unknown;
  /** Meanings of codes and statuses for this method alone. */
  readonly codes?: ProblemCodes | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Errors never quote the answer to a call with an intent key. */
  readonly intentKey?: string;
  /** The version of the options that the request was made with. */
  readonly optionsVersion?: string | undefined;
  /** Whether the call changes data: an answer that is lost leaves a change open, and a read without effect. */
  readonly isChange: boolean;
  /** Only the caller's signal ends the wait. */
  readonly hasNoTimeout?: boolean;
  /** The browser completes the call after the page is gone. For small bodies: all such calls share 64 KiB. */
  readonly outlivesPage?: boolean;
}

/** Proved: the request was never sent. */
export function notSent(call: RestCall, cause: unknown): TokenApiError {
  if (cause instanceof TokenApiError) return cause;
  return new TokenApiError('unavailable', { cause: explained(call, 'was not sent', cause) });
}

/** The request may have arrived: a read changed no data, but a change may have been made. */
export function lost(call: RestCall, cause: unknown): TokenApiError {
  const code = call.isChange ? 'unknown-outcome' : 'unavailable';
  return new TokenApiError(code, { cause: explained(call, 'has no usable answer', cause) });
}

/** The call as a developer knows it: `POST /tokens`. */
export function callName({ route }: RestCall): string {
  return route.replace(/\?.*/, '');
}

/** A thrown error's message may quote headers or a body, so the errors of calls with an intent give its name only. */
function explained(call: RestCall, verb: string, cause: unknown): Error {
  return new Error(`${callName(call)} ${verb}: ${reason(cause, call.intentKey === undefined)}`);
}

function reason(cause: unknown, mayQuote: boolean): string {
  if (typeof cause === 'string') return cause;
  if (!(cause instanceof Error)) return 'a value that is not an error was thrown.';
  return mayQuote && cause.message !== '' ? `${cause.name}: ${cause.message}` : `${cause.name}.`;
}
