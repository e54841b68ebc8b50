import { useInfiniteQuery } from '@tanstack/react-query';
import { type Page, type Token, TokenApiError, withTimeout } from '@tokenwright/core/api';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { getNextPageParam } from './getNextPageParam.ts';
import { type TokenPages, tokenPagesKey } from './tokenPages.ts';

/** What the pages that are loaded hold together. `total` counts all there are, where the API knows it. */
export interface ListedTokens {
  readonly tokens: readonly Token[];
  readonly total: number | undefined;
}

/**
 * The tokens, newest first, a page at a time. It asks even where the browser believes to be offline: a failure that says so
 * and can be tried again is better than a wait with no end.
 */
export function useTokenPages() {
  const { api } = useTokenwright();
  return useInfiniteQuery({
    queryKey: tokenPagesKey(api),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      withTimeout('listTokens', async (): Promise<Page<Token>> => {
        const page = await api.listTokens?.({ signal, ...(cursor !== undefined && { cursor }) });
        return page ?? { items: [] };
      }),
    getNextPageParam,
    select: listed,
    networkMode: 'always',
    refetchOnReconnect: true,
    retry: (failures, error) => failures < 1 && error instanceof TokenApiError && error.code === 'unavailable',
    throwOnError: false,
    staleTime: 30_000,
  });
}

/** Pages overlap where a token was made between two of them and the API counts instead of pointing. */
function listed({ pages }: TokenPages): ListedTokens {
  const tokens = new Map(pages.flatMap(({ items }) => items.map((token) => [token.id, token] as const)));
  return { tokens: [...tokens.values()], total: pages.at(-1)?.total };
}
