import { useSearchParams } from 'wouter';
import type { FormField } from '../../../seed/forms/formKinds.ts';
import { useEntries } from '../../data/useEntries.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { LoadError } from '../../parts/LoadError.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { LoadingRows } from '../forms/LoadingRows.tsx';
import { EntriesTable } from './EntriesTable.tsx';

interface EntriesSectionProps {
  readonly formId: string;
  readonly fields: readonly FormField[];
  readonly total: number;
}

export function EntriesSection({ formId, fields, total }: EntriesSectionProps) {
  const [params] = useSearchParams();
  const page = Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1);
  const entries = useEntries(formId, page);
  return (
    <section aria-labelledby="entries-title">
      <h2 className="section-title" id="entries-title">
        Entries
      </h2>
      {total === 0 && (
        <EmptyState title="No entries yet">
          <p>Entries appear here when people submit the form, or when a token adds one through the API.</p>
        </EmptyState>
      )}
      {entries.isPending && total > 0 && <LoadingRows />}
      {entries.isError && <LoadError what="the entries" error={entries.error} onRetry={() => entries.refetch()} />}
      {entries.data && entries.data.total > 0 && (
        <>
          <EntriesTable fields={fields} entries={entries.data.items} isStale={entries.isPlaceholderData} />
          <Pager {...entries.data} label="Entries" hrefOf={(other) => `/forms/${formId}?page=${other}`} />
        </>
      )}
    </section>
  );
}
