import { useQuery } from '@tanstack/react-query';
import type { Page, Resource, Token, TokenOptions } from '@tokenwright/core';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { queryKey } from '../queries/queryKey.ts';
import { searchResources } from '../queries/useResourcePages.ts';
import { scopeText } from './access.ts';

const MAX_NAMES = 20;

export function ScopedResources({
  token,
  options,
}: {
  readonly token: Token;
  readonly options: TokenOptions | undefined;
}) {
  const { api, part, text } = useTokenwright();
  const ids = token.resources?.mode === 'selected' ? token.resources.ids : [];
  const type = options?.tokenTypes.find(({ id }) => id === token.tokenType)?.resources?.type;
  const { data: names } = useQuery({
    queryKey: queryKey(api, 'resources', type ?? '', 'names', ...ids),
    queryFn: ({ signal }) =>
      namesOf(ids, (cursor) => searchResources(api, { type: type ?? '', query: '', signal, ...cursor })),
    enabled: ids.length > 0 && type !== undefined && api.searchResources !== undefined,
    throwOnError: false,
    staleTime: 60_000,
  });
  return (
    <>
      <p>
        <VisibleText text={scopeText(token, options, text)} />
      </p>
      {ids.length > 0 && (
        <ul {...part('resource-names')}>
          {ids.slice(0, MAX_NAMES).map((id) => (
            <li key={id}>
              <VisibleText text={names?.get(id) ?? id} />
            </li>
          ))}
          {ids.length > MAX_NAMES && <li>{text('revoke.others', { count: ids.length - MAX_NAMES })}</li>}
        </ul>
      )}
    </>
  );
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
