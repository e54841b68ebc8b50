import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { getNextPageParam } from './getNextPageParam.ts';
import { queryKey } from './queryKey.ts';
import { searchResources } from './searchResources.ts';

/** Pages of the host's resources that match a search; keeps the previous ones while the next load. */
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
