import { isTooLong } from './portError.ts';
import { TokenApiError } from './tokenApiError.ts';

const LONGEST_QUOTE = 500;

export function describeFailure(
  name: string,
  cause: unknown,
  error: TokenApiError,
  mayQuote: boolean,
): string | undefined {
  const told = cause instanceof TokenApiError ? sayCause(cause, error) : sayThrown(cause, mayQuote);
  return told === undefined ? undefined : `${name} failed with "${error.code}": ${ended(told)} See ${error.help}`;
}

function sayCause(thrown: TokenApiError, error: TokenApiError): string | undefined {
  if (error.code !== thrown.code) return `there is no code "${String(thrown.code).slice(0, 40)}".`;
  if (isTooLong(thrown.retryAfter))
    return '`retryAfter` is over a day, so it is ignored. Return milliseconds; for an epoch second, `second * 1000 - Date.now()`.';
  if (error !== thrown) return 'the error has an invalid detail, issues, or challenge.';
  const isDoubtful = error.code === 'unavailable' || error.code === 'unknown-outcome';
  return isDoubtful && thrown.cause instanceof Error ? thrown.cause.message : undefined;
}

function sayThrown(cause: unknown, mayQuote: boolean): string {
  const isQuoted = mayQuote && cause instanceof Error && cause.message !== '';
  const what = cause instanceof Error ? cause.name : kindOf(cause);
  const quoted = isQuoted ? `: ${cause.message.slice(0, LONGEST_QUOTE)}` : '';
  return `the adapter threw ${ended(`${what}${quoted}`)} Throw a TokenApiError instead.`;
}

function kindOf(cause: unknown): string {
  if (cause === undefined || cause === null) return String(cause);
  return typeof cause === 'object' ? 'an object that is not an Error' : `a ${typeof cause}`;
}

export function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
