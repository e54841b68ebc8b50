import type { FormStatus } from '../../seed/forms/seedForms.ts';

const labels: Record<FormStatus, string> = { live: 'Live', draft: 'Draft', closed: 'Closed' };

/** Whether a form takes entries, in a word; the colour only repeats it. */
export function StatusPill({ status }: { readonly status: FormStatus }) {
  return (
    <span className="pill" data-status={status}>
      {labels[status]}
    </span>
  );
}
