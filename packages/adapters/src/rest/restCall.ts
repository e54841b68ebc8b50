import { TokenApiError } from '@tokenwright/core';
import type { RestRoute } from './restRoutes.ts';

/** One call, before it is a request. */
export interface RestCall {
  readonly route: RestRoute;
  /** What stands for the names in the route's braces. */
  readonly values?: Readonly<Record<string, string>>;
  /** A list is sent as one parameter per value. */
  readonly query?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Makes what is sent as JSON; nothing is sent where it throws, and no body where it gives `undefined`. */
  readonly body?: () => unknown;
  readonly signal?: AbortSignal | undefined;
  /** Nothing that comes back from a call with one is ever quoted in an error. */
  readonly intentKey?: string;
  /** The caller alone decides how long is too long. */
  readonly isPatient?: boolean;
  /** It is carried out though the page goes away while it is on its way. For tiny bodies only: a browser takes 64 KiB of all such calls. */
  readonly outlivesPage?: boolean;
}

/** Proved: the request never left. */
export function notSent(call: RestCall, cause: unknown): TokenApiError {
  if (cause instanceof TokenApiError) return cause;
  return new TokenApiError('unavailable', { cause: explained(call, 'was not sent', cause) });
}

/** The request may have arrived. A read has changed nothing; of a change nobody can say. */
export function lost(call: RestCall, cause: unknown): TokenApiError {
  const code = call.route.startsWith('GET ') ? 'unavailable' : 'unknown-outcome';
  return new TokenApiError(code, { cause: explained(call, 'has no usable answer', cause) });
}

/** `POST /tokens`, as a developer knows it. */
export function callName({ route }: RestCall): string {
  return route.replace(/\?.*/, '');
}

/** For the developer. A thrown error's own message may quote headers or a body, so calls with an intent give its name only. */
function explained(call: RestCall, what: string, cause: unknown): Error {
  return new Error(`${callName(call)} ${what}: ${reason(cause, call.intentKey === undefined)}`);
}

function reason(cause: unknown, mayQuote: boolean): string {
  if (typeof cause === 'string') return cause;
  if (!(cause instanceof Error)) return 'something that is not an error was thrown.';
  return mayQuote && cause.message !== '' ? `${cause.name}: ${cause.message}` : `${cause.name}.`;
}
