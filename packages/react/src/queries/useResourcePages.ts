import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useScope } from '../scope/Scope.tsx';
import { queryKey } from './queryKey.ts';

/** Pages of the host's resources that match a search; the last ones stay on show while the next are on their way. */
export function useResourcePages(type: string, query: string) {
  const { api } = useScope();
  return useInfiniteQuery({
    queryKey: queryKey(api, 'resources', type, query),
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const page = await api.searchResources?.({ type, query, signal, ...(pageParam && { cursor: pageParam }) });
      return page ?? { items: [] };
    },
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}
