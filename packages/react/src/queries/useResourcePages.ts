import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Page, Resource, TokenApi } from '@tokenwright/core';
import { withTimeout } from '@tokenwright/core/api';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { queryKey } from './queryKey.ts';
import { getNextPageParam } from './useTokenPages.ts';

export function useResourcePages(type: string, query: string) {
  const { api } = useTokenwright();
  return useInfiniteQuery({
    queryKey: queryKey(api, 'resources', type, query),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      searchResources(api, { type, query, signal, ...(cursor !== undefined && { cursor }) }),
    getNextPageParam,
    placeholderData: keepPreviousData,
    networkMode: 'always',
    refetchOnReconnect: true,
    throwOnError: false,
    staleTime: 30_000,
  });
}

type Search = Parameters<NonNullable<TokenApi['searchResources']>>[0];

export function searchResources(api: TokenApi, search: Search): Promise<Page<Resource>> {
  return withTimeout('searchResources', async () => (await api.searchResources?.(search)) ?? { items: [] });
}
