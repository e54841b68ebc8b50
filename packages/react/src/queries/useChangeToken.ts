import { useQueryClient } from '@tanstack/react-query';
import { type ChangeResult, changeToken, type TokenChange } from '@tokenwright/core/tokens';
import { behindHost } from '../dialog/behindHost.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { putToken } from './putToken.ts';
import { queryKey } from './queryKey.ts';
import { tokenPagesKey } from './tokenPages.ts';

export function useChangeToken(): (change: TokenChange) => Promise<ChangeResult> {
  const { api } = useTokenwright();
  const client = useQueryClient();
  return async ({ onReauthenticate: signIn, ...rest }) => {
    const change = { ...rest, onReauthenticate: signIn && behindHost(signIn) };
    const result = await changeToken(api, change, (token) => putToken(client, api, token));
    if (result.outcome === 'changed') putToken(client, api, result.token);
    // A refusal may mean that another member changed the token.
    else await client.invalidateQueries({ queryKey: tokenPagesKey(api) });
    await client.invalidateQueries({ queryKey: queryKey(api, 'token', change.id) });
    client.invalidateQueries({ queryKey: queryKey(api, 'events') });
    return result;
  };
}
