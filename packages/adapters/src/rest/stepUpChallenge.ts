import type { ReauthenticationChallenge } from '@tokenwright/core';
import { headerParameters } from './headerParameters.ts';

/**
 * What a `WWW-Authenticate` header asks for where it asks for a fresher or stronger sign-in (RFC 9470);
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
