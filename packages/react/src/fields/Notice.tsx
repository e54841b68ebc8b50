import type { ReactNode } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface NoticeProps {
  readonly kind?: 'info' | 'warning' | 'danger' | 'success';
  readonly children: ReactNode;
}

export function Notice({ kind = 'info', children }: NoticeProps) {
  const { part } = useTokenwright();
  return (
    <div {...part('notice')} data-kind={kind}>
      {children}
    </div>
  );
}
