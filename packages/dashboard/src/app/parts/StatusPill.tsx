import type { FormStatus } from '../../seed/forms/seedForms.ts';

const labels: Record<FormStatus, string> = { live: 'Live', draft: 'Draft', closed: 'Closed' };

export function StatusPill({ status }: { readonly status: FormStatus }) {
  return (
    <span className="pill" data-status={status}>
      {labels[status]}
    </span>
  );
}
