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
import { putToken, type TokenPages, tokenPagesKey } from './tokenPages.ts';

/** The result of a revocation. `refused`: the API did not revoke. `unknown`: the result is unknown. */
export type Revocation =
  | { readonly outcome: 'revoked'; readonly token: Token }
  | { readonly outcome: 'refused'; readonly detail: string | undefined }
  | { readonly outcome: 'unknown' };

export type Reauthenticate = (challenge: ReauthenticationChallenge) => Promise<void>;

/**
 * Revokes a token immediately: never paused while offline, never retried without the user. It doesn't use TanStack's
 * mutations, because a host's defaults could enable both. Never rejects.
 */
export function useRevokeToken(onReauthenticate: Reauthenticate | undefined): (id: string) => Promise<Revocation> {
  const { api } = useTokenwright();
  const client = useQueryClient();
  return (id) => revoke({ api, client, id, onReauthenticate });
}

const SIGN_IN: readonly TokenApiErrorCode[] = ['unauthenticated', 'reauthentication-required'];

interface Order {
  readonly api: TokenApi<object>;
  readonly client: QueryClient;
  readonly id: string;
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

/** A late answer after the timeout still updates the list. */
function ask({ api, client, id }: Order): Promise<Token> {
  return withTimeout('revokeToken', async () => {
    if (!api.revokeToken) throw new TokenApiError('forbidden');
    const token = await api.revokeToken(id);
    putToken(client, api, token);
    return token;
  });
}

/** The answer was lost; the list shows whether the token still works. */
async function lookUp({ api, client, id }: Order): Promise<Revocation> {
  await client.refetchQueries({ queryKey: tokenPagesKey(api) });
  const pages = client.getQueryData<TokenPages>(tokenPagesKey(api))?.pages ?? [];
  return revocationOf(pages.flatMap(({ items }) => items).find((token) => token.id === id));
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
