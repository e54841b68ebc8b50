import { useEffect } from 'react';
import { loadUrgentLine } from './LazyUrgentLine.tsx';
import { loadEmptyTokens } from './useBlank.ts';
import { prefetch } from './useModule.ts';
import { loadRowItems } from './useRowMenu.ts';

interface ListWarmUp {
  readonly isShown: boolean;
  readonly prefetchWizard: (() => void) | undefined;
}

export function useListWarmUp({ isShown, prefetchWizard }: ListWarmUp): void {
  useEffect(() => {
    if (!isShown) return;
    const timer = setTimeout(() => [loadRowItems, loadEmptyTokens, loadUrgentLine].forEach(prefetch));
    return () => clearTimeout(timer);
  }, [isShown]);
  useEffect(
    () => (isShown && prefetchWizard && !savesData() ? whenIdle(prefetchWizard) : undefined),
    [isShown, prefetchWizard],
  );
}

const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Safari has no idle callbacks. */
function whenIdle(act: () => void): () => void {
  if (window.requestIdleCallback) {
    const callback = window.requestIdleCallback(act);
    return () => window.cancelIdleCallback(callback);
  }
  const timer = setTimeout(act, 200);
  return () => clearTimeout(timer);
}
