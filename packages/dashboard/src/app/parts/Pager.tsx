import { Link } from 'wouter';
import { Icon } from './Icon.tsx';

interface PagerProps {
  readonly label: string;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly hrefOf: (page: number) => string;
}

const number = new Intl.NumberFormat();

export function Pager({ label, page, pageSize, total, hrefOf }: PagerProps) {
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  return (
    <nav className="pager" aria-label={`${label}, pages`}>
      <p aria-live="polite">
        {number.format(first)}–{number.format(last)} of {number.format(total)}
      </p>
      <PageLink label="Previous" icon="back" href={page > 1 ? hrefOf(page - 1) : undefined} />
      <PageLink label="Next" icon="forward" href={last < total ? hrefOf(page + 1) : undefined} />
    </nav>
  );
}

function PageLink({ label, icon, href }: { label: string; icon: 'back' | 'forward'; href: string | undefined }) {
  const content = (
    <>
      <Icon name={icon} mirrored />
      <span>{label}</span>
    </>
  );
  if (href) {
    return (
      <Link className="button" data-direction={icon} href={href}>
        {content}
      </Link>
    );
  }
  return (
    <button type="button" className="button" data-direction={icon} disabled>
      {content}
    </button>
  );
}
