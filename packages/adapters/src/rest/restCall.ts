import { TokenApiError } from '@tokenwright/core';

/** One call of the wire contract, before it is a request. */
export interface RestCall {
  readonly method: 'GET' | 'POST';
  /** Below the base, segment by segment; each is encoded when the request is made. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  /** Sent as `Idempotency-Key`. Nothing that comes back from such a call is ever quoted in an error. */
  readonly intentKey?: string;
  /** The caller alone decides how long is too long. */
  readonly isPatient?: boolean;
}

/** Proved: the request never left. */
export function notSent(call: RestCall, cause: unknown): TokenApiError {
  if (cause instanceof TokenApiError) return cause;
  return new TokenApiError('unavailable', { cause: explained(call, 'was not sent', cause) });
}

/** The request may have arrived. A read has changed nothing; of a change nobody can say. */
export function lost(call: RestCall, cause: unknown): TokenApiError {
  const code = call.method === 'GET' ? 'unavailable' : 'unknown-outcome';
  return new TokenApiError(code, { cause: explained(call, 'has no usable answer', cause) });
}

/** `POST /tokens`, as a developer knows it. */
export function callName({ method, path }: RestCall): string {
  return `${method} /${path.join('/')}`;
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
