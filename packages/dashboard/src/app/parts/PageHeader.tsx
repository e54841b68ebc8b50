import { type ReactNode, useEffect, useRef } from 'react';

interface PageHeaderProps {
  readonly title: string;
  readonly heading?: ReactNode;
  readonly above?: ReactNode;
  readonly children?: ReactNode;
}

export function PageHeader({ title, heading = title, above, children }: PageHeaderProps) {
  const element = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const isFirst = document.title === 'Mountly';
    document.title = `${title} · Mountly`;
    if (!isFirst) element.current?.focus({ preventScroll: true });
    if (!isFirst) window.scrollTo(0, 0);
  }, [title]);
  return (
    <header className="page-header">
      {above}
      <h1 ref={element} tabIndex={-1}>
        {heading}
      </h1>
      {children && <div className="page-lead">{children}</div>}
    </header>
  );
}
