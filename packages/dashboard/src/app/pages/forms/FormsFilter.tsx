import type { FormsPageData } from '../../../server/product/listForms.ts';
import { Icon } from '../../parts/Icon.tsx';

interface FormsFilterProps {
  readonly query: string;
  readonly status: string;
  readonly counts: FormsPageData['counts'] | undefined;
  readonly onChange: (next: { query?: string; status?: string }) => void;
}

const statuses = [
  { id: 'all', label: 'All' },
  { id: 'live', label: 'Live' },
  { id: 'draft', label: 'Draft' },
  { id: 'closed', label: 'Closed' },
] as const;

export function FormsFilter({ query, status, counts, onChange }: FormsFilterProps) {
  return (
    <search className="filter">
      <label className="search-field">
        <Icon name="search" />
        <span className="unseen">Search forms by name</span>
        <input
          type="search"
          dir={query === '' ? undefined : 'auto'}
          placeholder="Search forms"
          value={query}
          onChange={(event) => onChange({ query: event.target.value })}
        />
      </label>
      <fieldset className="segments">
        <legend className="unseen">Status</legend>
        {statuses.map(({ id, label }) => (
          <label key={id}>
            <input type="radio" name="status" checked={status === id} onChange={() => onChange({ status: id })} />
            <span>{label}</span>
            <span className="segment-count">{counts?.[id] ?? ''}</span>
          </label>
        ))}
      </fieldset>
    </search>
  );
}
