import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type Page, type Resource, withPatience } from '@tokenwright/core';
import { useScope } from '../scope/Scope.tsx';
import { getNextPageParam } from './getNextPageParam.ts';
import { queryKey } from './queryKey.ts';

/** Pages of the host's resources that match a search; the last ones stay on show while the next are on their way. */
export function useResourcePages(type: string, query: string) {
  const { api } = useScope();
  return useInfiniteQuery({
    queryKey: queryKey(api, 'resources', type, query),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      withPatience('searchResources', async (): Promise<Page<Resource>> => {
        const page = await api.searchResources?.({ type, query, signal, ...(cursor !== undefined && { cursor }) });
        return page ?? { items: [] };
      }),
    getNextPageParam,
    placeholderData: keepPreviousData,
    networkMode: 'always',
    refetchOnReconnect: true,
    throwOnError: false,
    staleTime: 30_000,
  });
}
