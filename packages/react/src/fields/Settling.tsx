import { type ReactNode, useEffect, useState } from 'react';
import { SettledContext } from './useGuard.ts';

/** In milliseconds: the longest time of a double click. */
const SETTLED_AFTER = 500;

export interface SettlingProps {
  readonly page: string;
  readonly children: ReactNode;
}

export function Settling({ page, children }: SettlingProps) {
  const [settled, settle] = useState<string>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => settle(page), SETTLED_AFTER);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [page]);
  return <SettledContext.Provider value={settled === page}>{children}</SettledContext.Provider>;
}
