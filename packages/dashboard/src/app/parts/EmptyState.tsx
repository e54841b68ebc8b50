import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <Icon name="inbox" />
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
