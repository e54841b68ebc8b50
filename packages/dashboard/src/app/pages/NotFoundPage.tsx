import { Link } from 'wouter';
import { PageHeader } from '../parts/PageHeader.tsx';

export function NotFoundPage() {
  return (
    <>
      <PageHeader title="Page not found">This page was deleted, or it belongs to another workspace.</PageHeader>
      <Link className="button" href="/forms">
        All forms
      </Link>
    </>
  );
}
