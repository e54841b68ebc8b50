import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Page, Token, TokenCounts, TokenPage, TokenQuery } from '@tokenwright/core/api';
import { TokenApiError, withTimeout } from '@tokenwright/core/list';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { type TokenPages, tokenPagesKey, useOtherTabs } from './tokenPages.ts';

export interface ListedTokens {
  readonly tokens: readonly Token[];
  readonly total: number | undefined;
  readonly counts: TokenCounts | undefined;
  readonly unreadable: number;
}

const PAGE_SIZE = 50;

/** Calls the API offline too, because *Retry* is better than an endless wait. */
export function useTokenPages(query: TokenQuery = {}) {
  const { api } = useTokenwright();
  useOtherTabs(tokenPagesKey(api));
  return useInfiniteQuery({
    queryKey: [...tokenPagesKey(api), query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      withTimeout('listTokens', async (): Promise<TokenPage> => {
        const page = await api.listTokens?.({
          ...query,
          limit: PAGE_SIZE,
          signal,
          ...(cursor !== undefined && { cursor }),
        });
        return page ?? { items: [] };
      }),
    enabled: api.listTokens !== undefined,
    getNextPageParam,
    select: listed,
    placeholderData: keepPreviousData,
    networkMode: 'always',
    refetchOnReconnect: true,
    retry: (failures, error) => failures < 1 && error instanceof TokenApiError && error.code === 'unavailable',
    throwOnError: false,
    staleTime: 30_000,
  });
}

function listed({ pages }: TokenPages): ListedTokens {
  const tokens = new Map(pages.flatMap(({ items }) => items.map((token) => [token.id, token] as const)));
  return {
    tokens: [...tokens.values()],
    total: pages.at(-1)?.total,
    counts: pages[0]?.counts,
    unreadable: pages.reduce((sum, { unreadable = 0 }) => sum + unreadable, 0),
  };
}

/** Ends the list if the API repeats a cursor. */
export function getNextPageParam(
  { nextCursor }: Page<unknown>,
  _pages: unknown,
  _cursor: unknown,
  cursors: readonly (string | undefined)[],
): string | undefined {
  return cursors.includes(nextCursor) ? undefined : nextCursor;
}
