import { useSyncExternalStore } from 'react';

const listen = () => () => undefined;

export function useHydrated(): boolean {
  return useSyncExternalStore(
    listen,
    () => true,
    () => false,
  );
}
