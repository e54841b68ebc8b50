import type { QueryClient } from '@tanstack/react-query';
import type { Token, TokenApi, TokenPage, TokenQuery } from '@tokenwright/core';
import { isInSegment } from '@tokenwright/core/list';
import { queryKey } from './queryKey.ts';
import { type TokenPages, tellOtherTabs, tokenPagesKey } from './tokenPages.ts';

export function putToken(client: QueryClient, api: TokenApi<never>, token: Token): void {
  for (const [key, shown] of client.getQueriesData<TokenPages>({ queryKey: tokenPagesKey(api) })) {
    const { query, hygiene, status = 'active' } = (key.at(-1) ?? {}) as TokenQuery;
    const takesNew = query === undefined && hygiene === undefined && status === 'active';
    if (shown) client.setQueryData<TokenPages>(key, { ...shown, pages: withToken(shown, token, takesNew) });
  }
  client.setQueryData<Token>(queryKey(api, 'token', token.id), (shown) => shown && token);
  tellOtherTabs();
}

export function dropToken(client: QueryClient, api: TokenApi<never>, id: string): void {
  for (const [key, shown] of client.getQueriesData<TokenPages>({ queryKey: tokenPagesKey(api) })) {
    const listed = shown && itemIn(shown, id);
    if (!shown || !listed) continue;
    const pages = shown.pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== id) }));
    client.setQueryData<TokenPages>(key, { ...shown, pages: pages.map((page) => recounted(page, listed, undefined)) });
  }
  tellOtherTabs();
}

function itemIn({ pages }: TokenPages, id: string): Token | undefined {
  return pages.flatMap(({ items }) => items).find((token) => token.id === id);
}

function recounted(page: TokenPage, before: Token | undefined, after: Token | undefined): TokenPage {
  const { counts, total } = page;
  const now = Date.now();
  const change = (segment: 'all' | 'active' | 'expiring' | 'inactive') =>
    Number(after !== undefined && isInSegment(after, segment, now)) -
    Number(before !== undefined && isInSegment(before, segment, now));
  return {
    ...page,
    ...(total !== undefined && { total: total + change('all') }),
    ...(counts && {
      counts: {
        ...counts,
        all: counts.all + change('all'),
        active: counts.active + change('active'),
        expiring: counts.expiring + change('expiring'),
        inactive: counts.inactive + change('inactive'),
      },
    }),
  };
}

function withToken(shown: TokenPages, token: Token, takesNew: boolean): TokenPages['pages'] {
  const listed = itemIn(shown, token.id);
  if (!listed && !takesNew) return shown.pages;
  return shown.pages.map((page, index) => {
    const items = page.items.map((item) => (item.id === token.id ? token : item));
    return recounted({ ...page, items: listed || index > 0 ? items : [token, ...items] }, listed, token);
  });
}
