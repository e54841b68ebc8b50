import type { FormField } from '../../../seed/forms/formKinds.ts';
import type { EntryView } from '../../../server/product/listEntries.ts';
import { Moment } from '../../parts/Moment.tsx';

interface EntriesTableProps {
  readonly fields: readonly FormField[];
  readonly entries: readonly EntryView[];
  readonly isStale: boolean;
}

export function EntriesTable({ fields, entries, isStale }: EntriesTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users must be able to scroll the table
    <section className="scroller" aria-label="Entries, scrolls sideways" tabIndex={0}>
      <table className="rows entries-table" aria-busy={isStale}>
        <caption className="unseen">Entries</caption>
        <thead>
          <tr>
            <th scope="col">Received</th>
            {fields.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">
                <Moment at={entry.createdAt} as="exact" />
              </th>
              {fields.map((field) => (
                <td key={field.id} data-type={field.type}>
                  <Answer field={field} value={entry.values[field.id]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Answer({ field, value }: { readonly field: FormField; readonly value: unknown }) {
  if (value === undefined || value === null || value === '') return <span className="faint">–</span>;
  if (field.type === 'rating') {
    return (
      <>
        {String(value)} <span className="faint">of {field.most}</span>
      </>
    );
  }
  if (field.type === 'choice') return <span className="tag">{String(value)}</span>;
  return <bdi>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</bdi>;
}
