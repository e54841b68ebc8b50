import { Link } from 'wouter';
import { PageHeader } from '../parts/PageHeader.tsx';

export function NotFoundPage() {
  return (
    <>
      <PageHeader title="Nothing here">
        This address leads to nothing in this workspace. It may have been deleted, or belong to another one.
      </PageHeader>
      <Link className="button" href="/forms">
        All forms
      </Link>
    </>
  );
}
