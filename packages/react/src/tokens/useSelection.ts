import type { Token } from '@tokenwright/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useModule } from './useModule.ts';

export interface Selection {
  /** The id of the open token, or `null`. If omitted, the manager keeps its own selection. */
  readonly selected?: string | null | undefined;
  /** Called when details open, change, or close. */
  readonly onSelectedChange?: ((id: string | null) => void) | undefined;
}

const loadDetails = () => import('./TokenDetails.tsx');

export function useSelection({ selected, onSelectedChange }: Selection) {
  const [own, setOwn] = useState<string | null>(null);
  const selectedId = selected === undefined ? own : selected;
  const { module, want } = useModule(loadDetails);
  useEffect(() => {
    if (selectedId !== null) want();
  }, [selectedId, want]);
  const latest = useRef(onSelectedChange);
  useEffect(() => {
    latest.current = onSelectedChange;
  });
  const select = useCallback((id: string | null) => {
    setOwn(id);
    latest.current?.(id);
  }, []);
  const onOpen = useCallback(({ id }: Token) => select(id), [select]);
  return { selectedId, select, onOpen, Details: selectedId === null ? undefined : module?.SelectedToken };
}
