import { useQuery } from '@tanstack/react-query';
import type { Token, TokenOptions } from '@tokenwright/core';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { queryKey } from '../queries/queryKey.ts';
import { searchResources } from '../queries/useResourcePages.ts';
import { scopeText } from './access.ts';

const MAX_NAMES = 20;

/** By name where the first page of the API's resources has it, otherwise by id. */
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
  const { data: page } = useQuery({
    queryKey: queryKey(api, 'resources', type ?? '', 'names'),
    queryFn: ({ signal }) => searchResources(api, { type: type ?? '', query: '', signal }),
    enabled: ids.length > 0 && type !== undefined && api.searchResources !== undefined,
    throwOnError: false,
    staleTime: 60_000,
  });
  const names = new Map(page?.items.map(({ id, label }) => [id, label]));
  return (
    <>
      <p>
        <VisibleText text={scopeText(token, options, text)} />
      </p>
      {ids.length > 0 && (
        <ul {...part('resource-names')}>
          {ids.slice(0, MAX_NAMES).map((id) => (
            <li key={id}>
              <VisibleText text={names.get(id) ?? id} />
            </li>
          ))}
          {ids.length > MAX_NAMES && <li>{text('revoke.others', { count: ids.length - MAX_NAMES })}</li>}
        </ul>
      )}
    </>
  );
}
