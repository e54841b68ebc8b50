import { useQuery } from '@tanstack/react-query';
import { CatalogueError, checkOptions, type TokenOptions } from '@tokenwright/core';
import { useScope } from '../scope/Scope.tsx';
import { queryKey } from './queryKey.ts';

/** What the host offers. Kept for a minute; never retried behind the person's back for longer than one more try. */
export function useTokenOptions() {
  const { api } = useScope();
  return useQuery({
    queryKey: queryKey(api, 'options'),
    queryFn: async ({ signal }) => showable(await api.loadOptions({ signal })),
    staleTime: 60_000,
    retry: (failures, error) => failures < 1 && !(error instanceof CatalogueError),
  });
}

/** Options that cannot be shown are the host's mistake: the person is told that there is one, the developer which. */
function showable(options: TokenOptions): TokenOptions {
  try {
    return checkOptions(options);
  } catch (cause) {
    console.error('The token API gave options that cannot be shown.', cause);
    throw cause;
  }
}
