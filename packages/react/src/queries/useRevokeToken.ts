import { useQueryClient } from '@tanstack/react-query';
import { type RevocationResult, type RevokeCall, revokeToken } from '@tokenwright/core/tokens';
import { behindHost } from '../dialog/behindHost.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { dropToken, putToken } from './putToken.ts';
import { queryKey } from './queryKey.ts';
import { tokenPagesKey } from './tokenPages.ts';

/** Not a TanStack mutation, which a host's defaults could pause, retry or reject. */
export function useRevokeToken(): (call: RevokeCall) => Promise<RevocationResult> {
  const { api } = useTokenwright();
  const client = useQueryClient();
  return async ({ onReauthenticate: signIn, ...rest }) => {
    const call = { ...rest, onReauthenticate: signIn && behindHost(signIn) };
    const result = await revokeToken(api, call, (token) => token && putToken(client, api, token));
    if (result.outcome === 'unknown') await client.refetchQueries({ queryKey: tokenPagesKey(api) });
    if (result.outcome !== 'revoked') return result;
    client.invalidateQueries({ queryKey: queryKey(api, 'events') });
    if (result.token) putToken(client, api, result.token);
    else dropToken(client, api, call.id);
    return result;
  };
}
