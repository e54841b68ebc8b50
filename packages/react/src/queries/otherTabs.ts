import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

let opened: BroadcastChannel | undefined;

/** One for the whole tab: a channel does not hear its own messages. */
function channel(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined' || typeof window === 'undefined') return undefined;
  opened ??= new BroadcastChannel('tokenwright');
  return opened;
}

/** Lets the lists in other tabs load again. */
export function tellOtherTabs(): void {
  channel()?.postMessage('tokens-changed');
}

/** Loads a list again after a change in another tab. */
export function useOtherTabs(queryKey: QueryKey): void {
  const client = useQueryClient();
  const key = JSON.stringify(queryKey);
  useEffect(() => {
    const look = () => void client.invalidateQueries({ queryKey: JSON.parse(key) as QueryKey });
    const tabs = channel();
    tabs?.addEventListener('message', look);
    return () => tabs?.removeEventListener('message', look);
  }, [client, key]);
}
