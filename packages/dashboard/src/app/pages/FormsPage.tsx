import { useDeferredValue } from 'react';
import { useSearchParams } from 'wouter';
import { useForms } from '../data/useForms.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LoadError } from '../parts/LoadError.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';
import { Pager } from '../parts/Pager.tsx';
import { FormsFilter } from './forms/FormsFilter.tsx';
import { FormsTable } from './forms/FormsTable.tsx';
import { LoadingRows } from './forms/LoadingRows.tsx';

export function FormsPage() {
  const [params, setParams] = useSearchParams();
  const query = params.get('q') ?? '';
  const status = params.get('status') ?? 'all';
  const page = Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1);
  const forms = useForms(useDeferredSearch(query, status, page));
  const change = (next: { query?: string; status?: string }) =>
    setParams(searchParams(next.query ?? query, next.status ?? status, 1), { replace: true });
  return (
    <>
      <PageHeader title="Forms">Your forms, most active first.</PageHeader>
      <FormsFilter query={query} status={status} counts={forms.data?.counts} onChange={change} />
      {forms.isPending && <LoadingRows />}
      {forms.isError && <LoadError what="the forms" error={forms.error} onRetry={() => forms.refetch()} />}
      {forms.data?.total === 0 && (
        <EmptyState title="No forms match.">
          <button type="button" className="button" onClick={() => change({ query: '', status: 'all' })}>
            Show all forms
          </button>
        </EmptyState>
      )}
      {forms.data && forms.data.total > 0 && (
        <>
          <FormsTable forms={forms.data.items} isStale={forms.isPlaceholderData} />
          <Pager
            {...forms.data}
            label="Forms"
            hrefOf={(other) => `/forms?${new URLSearchParams(searchParams(query, status, other))}`}
          />
        </>
      )}
    </>
  );
}

function useDeferredSearch(query: string, status: string, page: number) {
  return { query: useDeferredValue(query), status, page };
}

function searchParams(query: string, status: string, page: number): Record<string, string> {
  return {
    ...(query !== '' && { q: query }),
    ...(status !== 'all' && { status }),
    ...(page > 1 && { page: String(page) }),
  };
}
