import { useQueryClient } from '@tanstack/react-query';
import { type ChangeResult, changeToken, type TokenChange } from '@tokenwright/core/tokens';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { queryKey } from './queryKey.ts';
import { putToken, tokenPagesKey } from './tokenPages.ts';

export function useChangeToken(): (change: TokenChange) => Promise<ChangeResult> {
  const { api } = useTokenwright();
  const client = useQueryClient();
  return async (change) => {
    const result = await changeToken(api, change, (token) => putToken(client, api, token));
    if (result.outcome === 'changed') putToken(client, api, result.token);
    // A refusal may mean that another member changed the token.
    else await client.invalidateQueries({ queryKey: tokenPagesKey(api) });
    await client.invalidateQueries({ queryKey: queryKey(api, 'token', change.id) });
    client.invalidateQueries({ queryKey: queryKey(api, 'events') });
    return result;
  };
}
