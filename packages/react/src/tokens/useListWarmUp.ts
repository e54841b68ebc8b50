import { useEffect } from 'react';
import { loadUrgentLine } from './LazyUrgentLine.tsx';
import { loadEmptyTokens } from './useBlank.ts';
import { prefetch } from './useModule.ts';
import { loadRowItems } from './useRowMenu.ts';

export function useListWarmUp(isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return;
    const timer = setTimeout(() => [loadRowItems, loadEmptyTokens, loadUrgentLine].forEach(prefetch));
    return () => clearTimeout(timer);
  }, [isShown]);
}
