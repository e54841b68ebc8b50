import { useInfiniteQuery } from '@tanstack/react-query';
import { type Page, type Token, TokenApiError, withTimeout } from '@tokenwright/core/api';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { getNextPageParam } from './getNextPageParam.ts';
import { useOtherTabs } from './otherTabs.ts';
import { type TokenPages, tokenPagesKey } from './tokenPages.ts';

/** The tokens of all loaded pages. `total` counts all tokens, if the API knows the number. */
export interface ListedTokens {
  readonly tokens: readonly Token[];
  readonly total: number | undefined;
}

/**
 * The tokens by page, newest first. Sends requests even if the browser reports that it is offline: an error with a
 * retry is better than an endless wait.
 */
export function useTokenPages() {
  const { api } = useTokenwright();
  useOtherTabs(tokenPagesKey(api));
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

/** Pages overlap if a token was created between their requests and the API pages by number. */
function listed({ pages }: TokenPages): ListedTokens {
  const tokens = new Map(pages.flatMap(({ items }) => items.map((token) => [token.id, token] as const)));
  return { tokens: [...tokens.values()], total: pages.at(-1)?.total };
}
