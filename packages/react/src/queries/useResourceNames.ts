import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { Page, Resource, Token, TokenApi, TokenOptions } from '@tokenwright/core';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { queryKey } from './queryKey.ts';
import { searchResources } from './useResourcePages.ts';

export function useResourceNames(token: Token, options: TokenOptions | undefined) {
  const { api } = useTokenwright();
  const { ids, type, ...query } = namesQuery(api, token, options);
  const isNeeded = ids.length > 0 && type !== undefined && api.searchResources !== undefined;
  const { data, isLoading } = useQuery({ ...query, enabled: isNeeded, throwOnError: false });
  return { names: data, isLoading };
}

/** If loading fails, resolves to `undefined`. */
export async function fetchResourceNames(client: QueryClient, api: TokenApi, token: Token, options: TokenOptions) {
  const { ids, type, ...query } = namesQuery(api, token, options);
  if (ids.length === 0 || type === undefined || !api.searchResources) return undefined;
  return client.fetchQuery(query).catch(() => undefined);
}

function namesQuery(api: TokenApi, { resources, tokenType }: Token, options: TokenOptions | undefined) {
  const ids = resources?.mode === 'selected' ? resources.ids : [];
  const type = options?.tokenTypes.find(({ id }) => id === tokenType)?.resources?.type;
  return {
    ids,
    type,
    queryKey: queryKey(api, 'resources', type ?? '', 'names', ...ids),
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      namesOf(ids, (cursor) => searchResources(api, { type: type ?? '', query: '', signal, ...cursor })),
    staleTime: 60_000,
  };
}

const MOST_PAGES = 10;

async function namesOf(
  ids: readonly string[],
  read: (cursor: { readonly cursor?: string }) => Promise<Page<Resource>>,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, nextCursor } = await read(cursor === undefined ? {} : { cursor });
    for (const { id, label } of items) if (ids.includes(id)) names.set(id, label);
    if (nextCursor === undefined || ids.every((id) => names.has(id))) break;
    cursor = nextCursor;
  }
  return names;
}
