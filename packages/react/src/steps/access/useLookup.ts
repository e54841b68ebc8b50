import { type PastedEntry, resolvePasted } from '@tokenwright/core';
import { useEffect, useRef, useState } from 'react';
import { useScope } from '../../scope/Scope.tsx';

/** Looks up what a pasted list names. A later list, or leaving the page, calls the one before off. */
export function useLookup(type: string) {
  const { api } = useScope();
  const [isBusy, setBusy] = useState(false);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  /** @returns nothing where it was called off */
  async function lookUp(list: string): Promise<readonly PastedEntry[] | undefined> {
    running.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setBusy(true);
    const search = async (query: string, cursor?: string) =>
      (await api.searchResources?.({ type, query, signal, ...(cursor !== undefined && { cursor }) })) ?? { items: [] };
    try {
      return await resolvePasted(list, search, signal);
    } catch {
      return undefined;
    } finally {
      if (running.current === controller) setBusy(false);
    }
  }

  return { isBusy, lookUp };
}
