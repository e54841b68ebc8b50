import { useMemo } from 'react';
import { useListSettings } from './listSettings.ts';
import { useNeeded } from './useModule.ts';

export const loadRowItems = () => import('./RowItems.tsx');

export function useRowMenu(onApproach: () => void) {
  const { RowActions } = useListSettings().components ?? {};
  const hasOwn = RowActions !== undefined;
  const { module: items, want, prefetch, hasFailed } = useNeeded(loadRowItems, hasOwn);
  const menu = useMemo(
    () => ({
      items,
      load: want,
      onApproach() {
        prefetch();
        onApproach();
      },
    }),
    [items, want, prefetch, onApproach],
  );
  return { menu, hasFailed, isReady: !hasOwn || items !== undefined || hasFailed };
}

export type RowMenu = ReturnType<typeof useRowMenu>['menu'];
