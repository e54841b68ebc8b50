import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import {
  type ReauthenticationChallenge,
  type Token,
  type TokenApi,
  TokenApiError,
  type TokenApiErrorCode,
} from '@tokenwright/core';
import { withTimeout } from '@tokenwright/core/api';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { listedToken, putToken, tokenPagesKey } from './tokenPages.ts';

export type Revocation =
  | { readonly outcome: 'revoked'; readonly token: Token }
  | { readonly outcome: 'refused'; readonly detail: string | undefined }
  | { readonly outcome: 'unknown' };

export type Reauthenticate = (challenge: ReauthenticationChallenge) => Promise<void>;

/** Never paused while offline, never retried without the user, never rejects. TanStack's mutations could do both by a host's defaults. */
export function useRevokeToken(
  onReauthenticate: Reauthenticate | undefined,
): (id: string, reason?: string) => Promise<Revocation> {
  const { api } = useTokenwright();
  const client = useQueryClient();
  return (id, reason) => revoke({ api, client, id, reason, onReauthenticate });
}

const SIGN_IN: readonly TokenApiErrorCode[] = ['unauthenticated', 'reauthentication-required'];

interface Order {
  readonly api: TokenApi<object>;
  readonly client: QueryClient;
  readonly id: string;
  readonly reason: string | undefined;
  readonly onReauthenticate: Reauthenticate | undefined;
}

async function revoke(order: Order): Promise<Revocation> {
  try {
    return revocationOf(await ask(order));
  } catch (cause) {
    if (!(cause instanceof TokenApiError) || cause.code === 'unknown-outcome') return lookUp(order);
    if (!SIGN_IN.includes(cause.code)) return { outcome: 'refused', detail: cause.detail };
    const { onReauthenticate, ...again } = order;
    const isSignedIn = await hasSignedIn(onReauthenticate, cause.challenge);
    return isSignedIn
      ? revoke({ ...again, onReauthenticate: undefined })
      : { outcome: 'refused', detail: cause.detail };
  }
}

/** A late answer still sets the list right. */
function ask({ api, client, id, reason }: Order): Promise<Token | undefined> {
  return withTimeout('revokeToken', async () => {
    if (!api.revokeToken) throw new TokenApiError('forbidden');
    const token = (await (reason ? api.revokeToken(id, reason) : api.revokeToken(id))) ?? deleted(client, api, id);
    if (token) putToken(client, api, token);
    return token;
  });
}

function deleted(client: QueryClient, api: TokenApi<object>, id: string): Token | undefined {
  const listed = listedToken(client, api, id);
  return listed && { ...listed, status: 'revoked' };
}

/** A list of one segment may no longer have it, so all are asked too. */
async function lookUp({ api, client, id }: Order): Promise<Revocation> {
  const queryKey = tokenPagesKey(api);
  await client.refetchQueries({ queryKey });
  const listed = listedToken(client, api, id);
  if (listed?.status === 'revoked') return revocationOf(listed);
  const all = await withTimeout('listTokens', async () => api.listTokens?.({})).catch(() => undefined);
  return revocationOf(all?.items.find((token) => token.id === id) ?? listed);
}

function revocationOf(token: Token | undefined): Revocation {
  return token?.status === 'revoked' ? { outcome: 'revoked', token } : { outcome: 'unknown' };
}

async function hasSignedIn(signIn: Reauthenticate | undefined, challenge: ReauthenticationChallenge = {}) {
  try {
    await signIn?.(challenge);
    return signIn !== undefined;
  } catch {
    return false;
  }
}
