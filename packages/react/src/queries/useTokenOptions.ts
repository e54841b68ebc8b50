import { useQuery } from '@tanstack/react-query';
import { CatalogueError, withTimeout } from '@tokenwright/core/list';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { queryKey } from './queryKey.ts';

export function useTokenOptions() {
  const { api } = useTokenwright();
  return useQuery({
    queryKey: queryKey(api, 'options'),
    queryFn: ({ signal }) => withTimeout('loadOptions', () => api.loadOptions({ signal })),
    networkMode: 'always',
    refetchOnReconnect: true,
    throwOnError: false,
    staleTime: 60_000,
    retry: (failures, error) => failures < 1 && !(error.cause instanceof CatalogueError),
  });
}
