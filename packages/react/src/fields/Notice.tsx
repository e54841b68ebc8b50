import type { ReactNode } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface NoticeProps {
  /** @default 'info' */
  readonly kind?: 'info' | 'warning' | 'danger' | 'success';
  readonly children: ReactNode;
}

/** A paragraph that stands out. Its kind is in its words, not only in its colour. */
export function Notice({ kind = 'info', children }: NoticeProps) {
  const { part } = useTokenwright();
  return (
    <div {...part('notice')} data-kind={kind}>
      {children}
    </div>
  );
}
