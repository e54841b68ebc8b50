import type { Resource } from '@tokenwright/core';
import { QUERY_LIMIT, TokenApiError } from '@tokenwright/core/list';
import type { Noun } from '@tokenwright/core/text';
import { matchesQuery } from '@tokenwright/core/text';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useMemo, useState } from 'react';
import { ListFailure } from '../../fields/ListFailure.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { useResourcePages } from '../../queries/useResourcePages.ts';
import type { ChosenBarProps } from './ChosenBar.tsx';
import { ResourceList, type ResourcePages } from './ResourceList.tsx';

export interface ResourceSearchProps extends Pick<ChosenBarProps, 'chosen' | 'onChange'> {
  readonly type: string;
  readonly label: Noun;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onlyThese: readonly Resource[] | undefined;
  readonly alike: ReadonlySet<string>;
  readonly onFound: (found: readonly Resource[]) => void;
  readonly children: ReactNode;
}

export function ResourceSearch({ field, onlyThese, type, onFound, children, ...props }: ResourceSearchProps) {
  const { part, text } = useTokenwright();
  const { label } = props;
  const id = useId();
  const [query, setQuery] = useState('');
  return (
    <>
      <label className="twr-visually-hidden" htmlFor={id}>
        {text('access.resourceSearch', { label })}
      </label>
      <div {...part('token-field')}>
        {children}
        <input
          {...part('token-field-input')}
          id={id}
          ref={field}
          type="search"
          autoComplete="off"
          maxLength={QUERY_LIMIT}
          enterKeyHint="search"
          placeholder={text('access.resourceSearch', { label })}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => onSearchKey(event, query)}
        />
      </div>
      {onlyThese ? (
        <FoundHere key={query} {...{ ...props, query, field, onlyThese }} />
      ) : (
        <FoundThere {...{ ...props, type, query, field, onFound }} />
      )}
    </>
  );
}

function onSearchKey(event: KeyboardEvent<HTMLInputElement>, query: string): void {
  const { key, ctrlKey, metaKey, nativeEvent, currentTarget } = event;
  if (ctrlKey || metaKey || nativeEvent.isComposing) return;
  if (key !== 'ArrowDown' && (key !== 'Enter' || query === '')) return;
  event.preventDefault();
  const list = currentTarget.closest('fieldset')?.querySelector<HTMLElement>('[data-part="resource-list"]');
  if (key === 'ArrowDown') list?.querySelector('input')?.focus();
  else if (list?.dataset.query === query) list.querySelector<HTMLInputElement>('input:not(:checked)')?.click();
}

type FoundProps = Pick<ResourceSearchProps, 'label' | 'chosen' | 'alike' | 'onChange' | 'field'> & {
  readonly query: string;
};

const SETTLED = 150;

type FoundThereProps = FoundProps & Pick<ResourceSearchProps, 'type' | 'onFound'>;

function FoundThere({ type, label, query, field, onFound, ...list }: FoundThereProps) {
  const { part, text } = useTokenwright();
  const asked = useSettled(query, query === '' ? 0 : SETTLED);
  const pages = useResourcePages(type, asked);
  const { data } = pages;
  const found = useMemo(() => eachOnce(data?.pages.flatMap((page) => page.items) ?? []), [data]);
  useEffect(() => onFound(found), [found, onFound]);
  const total = data?.pages[0]?.total ?? found.length;
  const summary = () => {
    if (found.length > 0) return text('access.resourceShown', { shown: found.length, total });
    return asked === ''
      ? text('access.resourceEmpty', { label })
      : text('access.resourceNone', { label, query: asked });
  };
  return (
    <>
      <SearchFailure label={label} pages={pages} heir={field} />
      <ResourceList key={asked} {...list} query={asked} found={found} pages={pages} heir={field} />
      <p {...part('permission-counts')} role="status">
        {pages.isPending ? text('access.resourceLoading') : data && summary()}
      </p>
    </>
  );
}

interface SearchFailureProps {
  readonly label: Noun;
  readonly pages: ReturnType<typeof useResourcePages>;
  readonly heir: RefObject<HTMLElement | null>;
}

function SearchFailure({ label, pages, heir }: SearchFailureProps) {
  const { text } = useTokenwright();
  const { error, errorUpdateCount, isError, isFetching, isFetchNextPageError, isPending, isPlaceholderData } = pages;
  if (!isError && !(errorUpdateCount > 0 && (isPending || isPlaceholderData))) return null;
  const isLost = error instanceof TokenApiError && error.code === 'invalid';
  return (
    <ListFailure
      message={text('access.resourceFailed', { label })}
      error={error}
      isRetrying={isFetching}
      onRetry={() => (isFetchNextPageError && !isLost ? pages.fetchNextPage() : pages.refetch())}
      heir={heir}
    />
  );
}

function eachOnce(resources: readonly Resource[]): readonly Resource[] {
  return [...new Map(resources.map((resource) => [resource.id, resource])).values()];
}

const PAGE = 50;

function FoundHere({
  label,
  query,
  field,
  onlyThese,
  ...list
}: FoundProps & { readonly onlyThese: readonly Resource[] }) {
  const { part, text } = useTokenwright();
  const [most, setMost] = useState(PAGE);
  const matching = onlyThese.filter((each) => matchesQuery(`${each.label} ${each.id}`, query));
  const found = matching.slice(0, most);
  const pages: ResourcePages = {
    isFetching: false,
    isFetchingNextPage: false,
    hasNextPage: matching.length > most,
    fetchNextPage: () => setMost(most + PAGE),
  };
  return (
    <>
      <ResourceList {...list} query={query} found={found} pages={pages} heir={field} />
      <p {...part('permission-counts')} role="status">
        {found.length > 0
          ? text('access.resourceShown', { shown: found.length, total: matching.length })
          : text('access.resourceNone', { label, query })}
      </p>
    </>
  );
}

function useSettled<Value>(value: Value, milliseconds: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
