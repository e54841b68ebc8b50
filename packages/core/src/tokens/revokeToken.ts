import type { TokenApi } from '../api/tokenApi.ts';
import {
  challengeOf,
  type ReauthenticationChallenge,
  TokenApiError,
  type TokenApiErrorCode,
} from '../api/tokenApiError.ts';
import { withTimeout } from '../api/withTimeout.ts';
import type { Token } from '../token/token.ts';

/**
 * The result of a revocation:
 * - `revoked`: has no token if the API deletes revoked tokens;
 * - `refused`: proves that the token stays;
 * - `unknown`: the caller can safely revoke again.
 */
export type RevocationResult =
  | { readonly outcome: 'revoked'; readonly token: Token | undefined }
  | { readonly outcome: 'refused'; readonly code: TokenApiErrorCode; readonly detail: string | undefined }
  | { readonly outcome: 'unknown' };

/** The token to revoke, and the reason. */
export interface RevokeCall {
  readonly id: string;
  /** At most 500 characters. */
  readonly reason?: string | undefined;
  /** Signs the user in. Rejects if the user cancels. Called at most once. */
  readonly onReauthenticate?: ((challenge: ReauthenticationChallenge) => Promise<void>) | undefined;
}

const STAYS: RevocationResult = { outcome: 'unknown' };

const SIGN_IN: readonly TokenApiErrorCode[] = ['unauthenticated', 'reauthentication-required'];

/**
 * Revokes a token. If the response is lost, reads the token's state. Never rejects.
 * @param api a checked API
 * @param onToken also receives a late response
 */
export async function revokeToken(
  api: TokenApi<never>,
  { onReauthenticate, ...call }: RevokeCall,
  onToken: (token: Token | undefined) => void = () => undefined,
): Promise<RevocationResult> {
  try {
    return resultOf(await request(api, call, onToken), api);
  } catch (cause) {
    const code = cause instanceof TokenApiError ? cause.code : 'unknown-outcome';
    if (code === 'not-found' && api.revocation === 'deletes') return { outcome: 'revoked', token: undefined };
    if (code === 'unknown-outcome') return (await lookUp(api, call.id)) ?? { outcome: 'unknown' };
    const error = cause as TokenApiError;
    const { detail } = error;
    const isAgain = SIGN_IN.includes(code) && (await hasSignedIn(onReauthenticate, challengeOf(error)));
    if (isAgain) return revokeToken(api, call, onToken);
    return refuse(api, call.id, { outcome: 'refused', code, detail });
  }
}

/** A browser repeats a request if its connection breaks. The API may carry out the first and refuse the second. */
async function refuse(api: TokenApi<never>, id: string, refused: RevocationResult): Promise<RevocationResult> {
  const found = api.getToken ? await lookUp(api, id) : STAYS;
  return found === STAYS ? refused : (found ?? { outcome: 'unknown' });
}

function request(
  api: TokenApi<never>,
  { id, reason }: RevokeCall,
  onToken: (token: Token | undefined) => void,
): Promise<Token | undefined> {
  return withTimeout('revokeToken', async () => {
    if (!api.revokeToken) throw new TokenApiError('forbidden');
    const token = await (reason ? api.revokeToken(id, reason) : api.revokeToken(id));
    onToken(token);
    return token;
  });
}

function resultOf(token: Token | undefined, { revocation }: TokenApi<never>): RevocationResult {
  const isGone = token === undefined && revocation === 'deletes';
  return isGone || token?.status === 'revoked' ? { outcome: 'revoked', token } : STAYS;
}

async function lookUp(api: TokenApi<never>, id: string): Promise<RevocationResult | undefined> {
  try {
    return resultOf(await findToken(api, id), api);
  } catch (cause) {
    if (!(cause instanceof TokenApiError) || cause.code !== 'not-found') return undefined;
    return api.revocation === 'deletes' ? { outcome: 'revoked', token: undefined } : STAYS;
  }
}

const MOST_PAGES = 20;

/**
 * Finds a token with `getToken`, or else in the pages of `listTokens`.
 * @throws {TokenApiError} `not-found`, `unavailable` after 20 pages, or the API's own error
 */
export async function findToken(api: TokenApi<never>, id: string, signal?: AbortSignal): Promise<Token> {
  const { getToken, listTokens } = api;
  if (getToken) return withTimeout('getToken', () => getToken(id, { ...(signal && { signal }) }));
  let cursor: string | undefined;
  for (let page = 0; listTokens && page < MOST_PAGES; page++) {
    const query = { ...(cursor !== undefined && { cursor }), ...(signal && { signal }) };
    const { items, nextCursor } = await withTimeout('listTokens', () => listTokens(query));
    const found = items.find((token) => token.id === id);
    if (found) return found;
    if (nextCursor === undefined) throw new TokenApiError('not-found');
    cursor = nextCursor;
  }
  throw new TokenApiError('unavailable');
}

export async function hasSignedIn(signIn: RevokeCall['onReauthenticate'], challenge: ReauthenticationChallenge) {
  try {
    await signIn?.(challenge);
    return signIn !== undefined;
  } catch {
    return false;
  }
}
