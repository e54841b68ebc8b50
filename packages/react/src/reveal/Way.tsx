import type { ReactNode } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

/** @param sign an SVG path on a grid of 16 by 16 */
export function Way({ sign, children }: { readonly sign: string; readonly children: ReactNode }) {
  const { part } = useTokenwright();
  return (
    <span {...part('secret-way')}>
      <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden>
        <path d={sign} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      {children}
    </span>
  );
}
