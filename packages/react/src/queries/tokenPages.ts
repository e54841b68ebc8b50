import { type InfiniteData, type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import type { Token, TokenApi, TokenPage, TokenQuery } from '@tokenwright/core';
import { useEffect } from 'react';
import { queryKey } from './queryKey.ts';

export type TokenPages = InfiniteData<TokenPage, string | undefined>;

export function tokenPagesKey(api: TokenApi<never>): readonly unknown[] {
  return queryKey(api, 'tokens');
}

export function putToken(client: QueryClient, api: TokenApi<never>, token: Token): void {
  for (const [key, shown] of client.getQueriesData<TokenPages>({ queryKey: tokenPagesKey(api) })) {
    const { query, status = 'active' } = (key.at(-1) ?? {}) as TokenQuery;
    const takesNew = query === undefined && status === 'active';
    if (shown) client.setQueryData<TokenPages>(key, { ...shown, pages: withToken(shown, token, takesNew) });
  }
  tellOtherTabs();
}

export function listedToken(client: QueryClient, api: TokenApi<never>, id: string): Token | undefined {
  const lists = client.getQueriesData<TokenPages>({ queryKey: tokenPagesKey(api) });
  return lists
    .flatMap(([, list]) => list?.pages ?? [])
    .flatMap(({ items }) => items)
    .find((token) => token.id === id);
}

function withToken({ pages }: TokenPages, token: Token, takesNew: boolean): TokenPages['pages'] {
  const isListed = pages.some(({ items }) => items.some(({ id }) => id === token.id));
  if (isListed) {
    return pages.map((page) => ({ ...page, items: page.items.map((item) => (item.id === token.id ? token : item)) }));
  }
  if (!takesNew) return pages;
  return pages.map((page, index) => ({
    ...page,
    items: index === 0 ? [token, ...page.items] : page.items,
    ...(page.total !== undefined && { total: page.total + 1 }),
  }));
}

let opened: BroadcastChannel | undefined;

/** A channel does not hear its own messages. */
function channel(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined' || typeof window === 'undefined') return undefined;
  opened ??= new BroadcastChannel('tokenwright');
  return opened;
}

function tellOtherTabs(): void {
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
