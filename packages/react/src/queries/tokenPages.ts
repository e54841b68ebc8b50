import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Page, Token, TokenApi } from '@tokenwright/core';
import { tellOtherTabs } from './otherTabs.ts';
import { queryKey } from './queryKey.ts';

export type TokenPages = InfiniteData<Page<Token>, string | undefined>;

export function tokenPagesKey(api: TokenApi<never>): readonly unknown[] {
  return queryKey(api, 'tokens');
}

/** Updates a token in the loaded list with the server's answer; adds a new token in front. Other tabs load again. */
export function putToken(client: QueryClient, api: TokenApi<never>, token: Token): void {
  client.setQueryData<TokenPages>(tokenPagesKey(api), (shown) => shown && { ...shown, pages: withToken(shown, token) });
  tellOtherTabs();
}

function withToken({ pages }: TokenPages, token: Token): TokenPages['pages'] {
  const isListed = pages.some(({ items }) => items.some(({ id }) => id === token.id));
  if (isListed) {
    return pages.map((page) => ({ ...page, items: page.items.map((item) => (item.id === token.id ? token : item)) }));
  }
  return pages.map((page, index) => ({
    ...page,
    items: index === 0 ? [token, ...page.items] : page.items,
    ...(page.total !== undefined && { total: page.total + 1 }),
  }));
}
