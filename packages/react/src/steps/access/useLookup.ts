import { type PastedEntry, resolvePasted } from '@tokenwright/core/steps';
import { useEffect, useRef, useState } from 'react';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { searchResources } from '../../queries/searchResources.ts';

/** Looks up what a pasted list names. A later list, or leaving the page, calls the one before off. */
export function useLookup(type: string) {
  const { api } = useTokenwright();
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
    const search = (query: string, cursor?: string) =>
      searchResources(api, { type, query, signal, ...(cursor !== undefined && { cursor }) });
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
