import { TokenApiError } from '@tokenwright/core/api';
import type { ProblemCodes } from './restMethodSetup.ts';
import type { PlaceholderValues, RestRoute } from './restRoute.ts';

export interface RestCall {
  readonly route: RestRoute;
  readonly values?: PlaceholderValues;
  readonly query?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: (() => unknown) | undefined;
  readonly codes?: ProblemCodes | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Errors of this call never quote the response. */
  readonly intentKey?: string | undefined;
  readonly accepts?: readonly number[] | undefined;
  /** Errors never quote the secret. */
  readonly secret?: string;
  readonly optionsVersion?: string | undefined;
  readonly isChange: boolean;
  readonly hasNoTimeout?: boolean;
  /** For small bodies only, because all such calls share 64 KiB. */
  readonly outlivesPage?: boolean;
}

export function notSent(call: RestCall, cause: unknown): TokenApiError {
  if (cause instanceof TokenApiError) return cause;
  return new TokenApiError('unavailable', { cause: explained(call, 'was not sent', cause) });
}

export function lost(call: RestCall, cause: unknown): TokenApiError {
  const code = call.isChange ? 'unknown-outcome' : 'unavailable';
  return new TokenApiError(code, { cause: explained(call, 'has no usable response', cause) });
}

export function callName({ route }: RestCall): string {
  return route.replace(/\?.*/, '');
}

/** An error can quote headers or a body. */
function explained(call: RestCall, verb: string, cause: unknown): Error {
  return new Error(
    `${callName(call)} ${verb}: ${reason(cause, call.intentKey === undefined && call.secret === undefined)}`,
  );
}

/** The message quotes neither the response nor the option's own error. */
export class OptionFault extends Error {
  constructor(option: string, cause: unknown) {
    const name = cause instanceof Error ? cause.name : 'no Error';
    super(`\`${option}\` failed with ${name}. It must handle null and missing fields.`);
  }
}

function reason(cause: unknown, mayQuote: boolean): string {
  if (typeof cause === 'string') return cause;
  if (cause instanceof OptionFault) return cause.message;
  if (!(cause instanceof Error)) return 'a value that is not an error was thrown.';
  return mayQuote && cause.message !== '' ? `${cause.name}: ${cause.message}` : `${cause.name}.`;
}

export const GONE = { 404: { code: 'not-found' } } as const;
