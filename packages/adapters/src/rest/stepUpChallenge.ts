import type { ReauthenticationChallenge } from '@tokenwright/core';

/** A parameter of a challenge; a quoted value is taken whole, so that nothing inside it counts as another. */
const PARAMETER = /([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))/g;

/**
 * What a `WWW-Authenticate` header asks for where it asks for a fresher or stronger sign-in (RFC 9470);
 * `undefined` for any other challenge.
 */
export function stepUpChallenge(header: string | null): ReauthenticationChallenge | undefined {
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, bare] of (header ?? '').matchAll(PARAMETER)) {
    parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '');
  }
  if (parameters.get('error') !== 'insufficient_user_authentication') return undefined;
  const maxAge = parameters.get('max_age') ?? '';
  const acrValues = parameters.get('acr_values');
  return {
    ...(/^\d{1,15}$/.test(maxAge) ? { maxAge: Number(maxAge) } : {}),
    ...(acrValues ? { acrValues } : {}),
  };
}
