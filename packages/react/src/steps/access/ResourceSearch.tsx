import type { Resource } from '@tokenwright/core';
import { type RefObject, useDeferredValue, useId, useState } from 'react';
import { Button } from '../../fields/Button.tsx';
import { Notice } from '../../fields/Notice.tsx';
import { useResourcePages } from '../../queries/useResourcePages.ts';
import { useScope } from '../../scope/Scope.tsx';
import { ResourceList } from './ResourceList.tsx';

export interface ResourceSearchProps {
  readonly type: string;
  readonly label: string;
  readonly chosen: readonly Resource[];
  readonly onChange: (chosen: readonly Resource[]) => void;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Searches the host's resources on the server, a page at a time. */
export function ResourceSearch({ type, label, chosen, onChange, field }: ResourceSearchProps) {
  const { part, text } = useScope();
  const id = useId();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const pages = useResourcePages(type, asked);
  const found = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const total = pages.data?.pages[0]?.total ?? found.length;
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
      <p {...part('permission-counts')} role="status">
        {pages.isPending ? text('access.resourceLoading') : pages.data && summary()}
      </p>
      {pages.isError && <LoadFailed label={label} onRetry={() => pages.refetch()} />}
      <ResourceList key={asked} found={found} chosen={chosen} onChange={onChange} pages={pages} />
    </>
  );

  function summary(): string {
    if (found.length > 0) return text('access.resourceShown', { shown: found.length, total });
    return query === '' ? text('access.resourceEmpty', { label }) : text('access.resourceNone', { label, query });
  }
}

function LoadFailed({ label, onRetry }: { readonly label: string; readonly onRetry: () => void }) {
  const { text } = useScope();
  return (
    <Notice kind="danger">
      <p role="alert">{text('access.resourceFailed', { label })}</p>
      <Button onClick={onRetry}>{text('wizard.tryAgain')}</Button>
    </Notice>
  );
}
