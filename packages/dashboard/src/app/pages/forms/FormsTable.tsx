import { Link } from 'wouter';
import type { FormSummary } from '../../../server/product/listForms.ts';
import { Moment } from '../../parts/Moment.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';

const number = new Intl.NumberFormat();

export function FormsTable({ forms, isStale }: { readonly forms: readonly FormSummary[]; readonly isStale: boolean }) {
  return (
    <table className="rows forms-table" aria-busy={isStale}>
      <caption className="unseen">Forms</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Status</th>
          <th scope="col" className="numeric">
            Entries
          </th>
          <th scope="col" className="wide-only">
            Last entry
          </th>
          <th scope="col" className="wide-only">
            Created
          </th>
        </tr>
      </thead>
      <tbody>
        {forms.map((form) => (
          <tr key={form.id}>
            <th scope="row">
              <Link className="row-link" href={`/forms/${form.id}`} title={form.name}>
                <bdi>{form.name}</bdi>
              </Link>
            </th>
            <td>
              <StatusPill status={form.status} />
            </td>
            <td className="numeric">{number.format(form.entries)}</td>
            <td className="wide-only">
              {form.lastEntryAt ? (
                <Moment at={form.lastEntryAt} as="recent" />
              ) : (
                <span className="faint">None yet</span>
              )}
            </td>
            <td className="wide-only">
              <Moment at={form.createdAt} as="day" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
