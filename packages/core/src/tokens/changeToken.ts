import type { ApiMethod } from '../api/portMethod.ts';
import type { TokenApi } from '../api/tokenApi.ts';
import {
  challengeOf,
  type ReauthenticationChallenge,
  TokenApiError,
  type TokenApiErrorCode,
} from '../api/tokenApiError.ts';
import { withTimeout } from '../api/withTimeout.ts';
import type { Token } from '../token/token.ts';
import { findToken, hasSignedIn } from './revokeToken.ts';

/**
 * The result of a change. `refused` proves that the token is unchanged. `unknown`: neither the response nor the token
 * shows the change.
 */
export type ChangeResult =
  | { readonly outcome: 'changed'; readonly token: Token }
  | {
      readonly outcome: 'refused';
      readonly code: TokenApiErrorCode;
      readonly detail: string | undefined;
      readonly token?: Token | undefined;
    }
  | { readonly outcome: 'unknown' };

/** A change to a token. */
export interface TokenChange {
  readonly id: string;
  readonly method: ApiMethod;
  /** Calls the method. Returns `undefined` if the API lacks it. */
  readonly send: (api: TokenApi<never>) => Promise<Token> | undefined;
  readonly isDone: (token: Token) => boolean;
  /** Signs the user in. Rejects if the user cancels. Called at most once. */
  readonly onReauthenticate?: ((challenge: ReauthenticationChallenge) => Promise<void>) | undefined;
}

/**
 * Changes a token. If the response is lost, reads the token's state. Never rejects.
 * @param api a checked API
 * @param onToken also receives a late response
 */
export async function changeToken(
  api: TokenApi<never>,
  { onReauthenticate, ...change }: TokenChange,
  onToken: (token: Token) => void = () => undefined,
): Promise<ChangeResult> {
  try {
    const token = await request(api, change, onToken);
    return change.isDone(token) ? { outcome: 'changed', token } : { outcome: 'unknown' };
  } catch (cause) {
    const error = cause instanceof TokenApiError ? cause : new TokenApiError('unknown-outcome', { cause });
    const isSignIn = error.code === 'unauthenticated' || error.code === 'reauthentication-required';
    const isAgain = isSignIn && (await hasSignedIn(onReauthenticate, challengeOf(error)));
    return isAgain ? changeToken(api, change, onToken) : resultAfter(error, api, change);
  }
}

async function resultAfter(error: TokenApiError, api: TokenApi<never>, change: TokenChange): Promise<ChangeResult> {
  const { code, detail } = error;
  const isLost = code === 'unknown-outcome';
  // The API may have refused only the browser's second request, as in `revokeToken`.
  const found = isLost || api.getToken ? await lookUp(api, change.id) : error;
  const token = found?.token;
  if (token && change.isDone(token)) return { outcome: 'changed', token };
  return isLost || !found ? { outcome: 'unknown' } : { outcome: 'refused', code, detail, token };
}

function request(api: TokenApi<never>, { method, send }: TokenChange, onToken: (token: Token) => void): Promise<Token> {
  return withTimeout(method, async () => {
    const token = await send(api);
    if (!token) throw new TokenApiError('forbidden');
    onToken(token);
    return token;
  });
}

async function lookUp(api: TokenApi<never>, id: string): Promise<{ readonly token?: Token } | undefined> {
  try {
    return { token: await findToken(api, id) };
  } catch (cause) {
    return cause instanceof TokenApiError && cause.code === 'not-found' ? {} : undefined;
  }
}
