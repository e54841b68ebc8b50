import type { ReauthenticationChallenge } from '@tokenwright/core';

/** A quoted value is matched whole, so that its text is never read as another parameter. */
const PARAMETER = /([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]+))/g;

/** The parameters of a header such as `WWW-Authenticate` or `Link`, by their names in lower case. */
export function headerParameters(text: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, bare] of text.matchAll(PARAMETER)) {
    parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '');
  }
  return parameters;
}

/**
 * The sign-in that a `WWW-Authenticate` header asks for, where it asks for a fresher or stronger one (RFC 9470);
 * `undefined` for any other challenge.
 */
export function stepUpChallenge(header: string | null): ReauthenticationChallenge | undefined {
  const parameters = headerParameters(header ?? '');
  if (parameters.get('error') !== 'insufficient_user_authentication') return undefined;
  const maxAge = parameters.get('max_age') ?? '';
  const acrValues = parameters.get('acr_values');
  return {
    ...(/^\d{1,15}$/.test(maxAge) ? { maxAge: Number(maxAge) } : {}),
    ...(acrValues ? { acrValues } : {}),
  };
}

/** In milliseconds. `setTimeout` fires at once for a longer delay. */
const LONGEST = 2 ** 31 - 1;

/**
 * Milliseconds to wait by a `Retry-After` header, in seconds or as an HTTP date (RFC 9110, section 10.2.3); `undefined`
 * for any other text. A date is measured from the answer's own `Date` header, because the page's clock may be wrong.
 */
export function retryAfter(header: string | null, date: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Math.min(Number(text) * 1000, LONGEST);
  const until = httpDate(text);
  if (until === undefined) return undefined;
  return Math.min(Math.max(until - (httpDate(date ?? '') ?? now), 0), LONGEST);
}

/** Reads the three forms of RFC 9110; the oldest has no zone and means GMT. `Date.parse` alone reads `-5` as a year. */
function httpDate(text: string): number | undefined {
  if (!/^[A-Z][a-z]{2,8},? .*\d\d:\d\d:\d\d/.test(text)) return undefined;
  const instant = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(instant) ? undefined : instant;
}
