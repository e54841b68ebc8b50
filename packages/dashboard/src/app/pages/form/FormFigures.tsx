import type { FormDetail } from '../../../server/product/readForm.ts';
import { Moment } from '../../parts/Moment.tsx';
import { Sparkline } from '../../parts/Sparkline.tsx';

const number = new Intl.NumberFormat();

export function FormFigures({ form }: { readonly form: FormDetail }) {
  const recent = form.perDay.reduce((sum, count) => sum + count, 0);
  return (
    <section className="figures" aria-label="Figures">
      <dl>
        <div>
          <dt>Entries</dt>
          <dd>{number.format(form.entries)}</dd>
        </div>
        <div>
          <dt>Last 30 days</dt>
          <dd>{number.format(recent)}</dd>
        </div>
        <div>
          <dt>Questions</dt>
          <dd>{form.fields.length}</dd>
        </div>
        <div>
          <dt>Last entry</dt>
          <dd className="figure-text">
            {form.lastEntryAt ? <Moment at={form.lastEntryAt} as="recent" /> : 'None yet'}
          </dd>
        </div>
      </dl>
      <Sparkline counts={form.perDay} label={`Entries per day over the last 30 days, ${recent} in all`} />
    </section>
  );
}
