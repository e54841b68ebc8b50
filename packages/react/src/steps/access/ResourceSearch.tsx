import { matchesQuery, type Resource } from '@tokenwright/core';
import { type RefObject, useId, useState } from 'react';
import { Button } from '../../fields/Button.tsx';
import { Notice } from '../../fields/Notice.tsx';
import { useResourcePages } from '../../queries/useResourcePages.ts';
import { useScope } from '../../scope/Scope.tsx';
import { ResourceList, type ResourcePages } from './ResourceList.tsx';
import type { ResourcePickerProps } from './ResourcePicker.tsx';
import { useSettled } from './useSettled.ts';

export interface ResourceSearchProps extends Pick<ResourcePickerProps, 'type' | 'label' | 'chosen' | 'onChange'> {
  readonly field: RefObject<HTMLInputElement | null>;
  /** Searched in the stead of all that the server has. */
  readonly onlyThese: readonly Resource[] | undefined;
}

/** Searches the host's resources on the server, a page at a time, or the chosen ones here. */
export function ResourceSearch({ type, label, chosen, onChange, field, onlyThese }: ResourceSearchProps) {
  const { part, text } = useScope();
  const id = useId();
  const [query, setQuery] = useState('');
  return (
    <>
      <label className="twr-visually-hidden" htmlFor={id}>
        {text('access.resourceSearch', { label })}
      </label>
      <input
        {...part('input')}
        id={id}
        ref={field}
        type="search"
        autoComplete="off"
        placeholder={text('access.resourceSearch', { label })}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {onlyThese ? (
        <FoundHere key={query} {...{ label, query, chosen, onChange, onlyThese }} />
      ) : (
        <FoundThere {...{ type, label, query, chosen, onChange }} />
      )}
    </>
  );
}

type FoundProps = Pick<ResourceSearchProps, 'label' | 'chosen' | 'onChange'> & { readonly query: string };

const SETTLED = 150;

function FoundThere({ type, label, query, chosen, onChange }: FoundProps & Pick<ResourceSearchProps, 'type'>) {
  const { part, text } = useScope();
  const asked = useSettled(query, query === '' ? 0 : SETTLED);
  const pages = useResourcePages(type, asked);
  const found = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const total = pages.data?.pages[0]?.total ?? found.length;
  const summary = () => {
    if (found.length > 0) return text('access.resourceShown', { shown: found.length, total });
    return asked === ''
      ? text('access.resourceEmpty', { label })
      : text('access.resourceNone', { label, query: asked });
  };
  return (
    <>
      <p {...part('permission-counts')} role="status">
        {pages.isPending ? text('access.resourceLoading') : pages.data && summary()}
      </p>
      {pages.isError && (
        <Notice kind="danger">
          <p role="alert">{text('access.resourceFailed', { label })}</p>
          <Button onClick={() => pages.refetch()}>{text('wizard.tryAgain')}</Button>
        </Notice>
      )}
      <ResourceList key={asked} found={found} chosen={chosen} onChange={onChange} pages={pages} />
    </>
  );
}

const PAGE = 50;

/** What is chosen is here already, however much it is; it is shown a page at a time all the same. */
function FoundHere({
  label,
  query,
  chosen,
  onChange,
  onlyThese,
}: FoundProps & { readonly onlyThese: readonly Resource[] }) {
  const { part, text } = useScope();
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
      <p {...part('permission-counts')} role="status">
        {found.length > 0
          ? text('access.resourceShown', { shown: found.length, total: matching.length })
          : text('access.resourceNone', { label, query })}
      </p>
      <ResourceList found={found} chosen={chosen} onChange={onChange} pages={pages} />
    </>
  );
}
