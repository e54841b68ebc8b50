import type { ReauthenticationChallenge } from '@tokenwright/core';

const PARAMETER = /([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]+))/g;

export function headerParameters(text: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, bare] of text.matchAll(PARAMETER)) {
    parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '');
  }
  return parameters;
}

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

/** In milliseconds. A date counts from the response's `Date`, because the page's clock may be wrong. */
export function retryAfter(header: string | null, date: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const until = httpDate(text);
  if (until === undefined) return undefined;
  return Math.max(until - (httpDate(date ?? '') ?? now), 0);
}

/** The oldest date format of RFC 9110 has no zone, and `Date.parse` reads `-5` as a year. */
function httpDate(text: string): number | undefined {
  if (!/^[A-Z][a-z]{2,8},? .*\d\d:\d\d:\d\d/.test(text)) return undefined;
  const instant = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(instant) ? undefined : instant;
}
