import type { Token } from '@tokenwright/core';
import { useEffect, useRef } from 'react';
import { TokenLine } from './tokenColumns.tsx';
import type { UrgentLineProps } from './UrgentLine.tsx';
import { useNeeded } from './useModule.ts';

export const loadUrgentLine = () => import('./UrgentLine.tsx');

export function isUrgent({ oldSecret, status }: Token): boolean {
  return oldSecret !== undefined || status === 'pending';
}

export function LazyUrgentLine(props: UrgentLineProps) {
  const { token } = props;
  const { module } = useNeeded(loadUrgentLine, isUrgent(token));
  return module && isUrgent(token) ? <module.UrgentLine {...props} /> : <TokenLine token={token} />;
}

/** @returns whether the list can show its rows. Shown rows never disappear. */
export function useUrgentLines(tokens: readonly Token[], isLoaded: boolean): boolean {
  const isNeeded = tokens.some(isUrgent);
  const { module, hasFailed } = useNeeded(loadUrgentLine, isNeeded);
  const isShown = useRef(false);
  const isReady = isShown.current || !isNeeded || module !== undefined || hasFailed;
  useEffect(() => {
    isShown.current ||= isLoaded && isReady;
  });
  return isReady;
}
