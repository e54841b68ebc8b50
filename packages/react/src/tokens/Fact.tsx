import type { ReactNode } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const { part } = useTokenwright();
  return (
    <div {...part('fact')}>
      <dt {...part('fact-label')}>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
