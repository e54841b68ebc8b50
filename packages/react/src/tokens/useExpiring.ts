import type { Token } from '@tokenwright/core';
import { isExpiring } from '@tokenwright/core/list';
import { useEffect, useRef } from 'react';
import { tellHost } from '../tellHost.ts';

export function useExpiring(
  tokens: readonly Token[] | undefined,
  now: number,
  onExpiring: ((tokens: readonly Token[]) => void) | undefined,
): void {
  const told = useRef(new Set<string>());
  useEffect(() => {
    if (!onExpiring) return;
    const found = (tokens ?? []).filter((token) => !told.current.has(token.id) && isExpiring(token, now));
    if (found.length === 0) return;
    for (const { id } of found) told.current.add(id);
    tellHost(() => onExpiring(found));
  }, [tokens, now, onExpiring]);
}
