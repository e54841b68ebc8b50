import { Link } from 'wouter';
import { AppRequestError } from '../data/appRequest.ts';
import { useForm } from '../data/useForm.ts';
import { Icon } from '../parts/Icon.tsx';
import { LoadError } from '../parts/LoadError.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';
import { StatusPill } from '../parts/StatusPill.tsx';
import { EntriesSection } from './form/EntriesSection.tsx';
import { FormFigures } from './form/FormFigures.tsx';
import { LoadingRows } from './forms/LoadingRows.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

export function FormPage({ id }: { readonly id: string }) {
  const form = useForm(id);
  if (form.isPending) return <LoadingRows />;
  if (form.isError) {
    if (form.error instanceof AppRequestError && form.error.status === 404) return <NotFoundPage />;
    return <LoadError what="this form" error={form.error} onRetry={() => form.refetch()} />;
  }
  const { name, status, entries } = form.data;
  const wayBack = (
    <Link className="way-back" href="/forms">
      <Icon name="back" mirrored />
      All forms
    </Link>
  );
  return (
    <>
      <PageHeader title={name} heading={<bdi>{name}</bdi>} above={wayBack}>
        <StatusPill status={status} />
        <span>
          Form id <code>{id}</code>
        </span>
      </PageHeader>
      <FormFigures form={form.data} />
      <EntriesSection formId={id} fields={form.data.fields} total={entries} />
    </>
  );
}
