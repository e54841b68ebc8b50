import { type InfiniteData, type QueryKey, useQueryClient } from '@tanstack/react-query';
import type { TokenApi, TokenPage } from '@tokenwright/core';
import { useEffect } from 'react';
import { queryKey } from './queryKey.ts';

export type TokenPages = InfiniteData<TokenPage, string | undefined>;

export function tokenPagesKey(api: TokenApi<never>): readonly unknown[] {
  return queryKey(api, 'tokens');
}

let opened: BroadcastChannel | undefined;

/** A channel does not receive its own messages, so all lists of a tab share one. */
function channel(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined' || typeof window === 'undefined') return undefined;
  opened ??= new BroadcastChannel('tokenwright');
  return opened;
}

export function tellOtherTabs(): void {
  channel()?.postMessage('tokens-changed');
}

export function useOtherTabs(queryKey: QueryKey): void {
  const client = useQueryClient();
  const key = JSON.stringify(queryKey);
  useEffect(() => {
    const look = () => void client.invalidateQueries({ queryKey: JSON.parse(key) as QueryKey });
    const tabs = channel();
    tabs?.addEventListener('message', look);
    return () => tabs?.removeEventListener('message', look);
  }, [client, key]);
}
