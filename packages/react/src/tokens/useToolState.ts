import type { ReauthenticationChallenge, Token, UsageEvent } from '@tokenwright/core';
import type { ExportFormat } from '@tokenwright/core/tokens';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { useTokenListing } from './useTokenListing.ts';

export interface ToolsHost {
  readonly heading: RefObject<HTMLElement | null>;
  readonly keep: (id: string) => void;
  readonly tell: (event: UsageEvent) => void;
  readonly onReauthenticate?: ((challenge: ReauthenticationChallenge) => Promise<void>) | undefined;
}

export type PickToken = (id: string, isRange: boolean) => void;

export function useToolState(listing: ReturnType<typeof useTokenListing>, host: ToolsHost) {
  const [picked, setPicked] = useState<ReadonlySet<string>>();
  const [order, setOrder] = useState<{ readonly format: ExportFormat }>();
  const shown = useRef<readonly Token[]>([]);
  const last = useRef<string>(undefined);
  useEffect(() => {
    shown.current = listing.tokens;
  });
  const pick: PickToken = useCallback((id, isRange) => {
    const ids = shown.current.map((token) => token.id);
    const [from, to] = [isRange && last.current ? ids.indexOf(last.current) : -1, ids.indexOf(id)];
    last.current = id;
    setPicked((before = new Set()) => {
      const changed = from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
      const isOn = !before.has(id);
      return new Set([...[...before].filter((each) => !changed.includes(each)), ...(isOn ? changed : [])]);
    });
  }, []);
  return { listing, host, picked, setPicked, pick, order, exportAs: setOrder };
}

export type ToolState = ReturnType<typeof useToolState>;
