import { reportLater } from '../api/reportLater.ts';

export interface Store<Snapshot> {
  readonly getSnapshot: () => Snapshot;
  /** The first listener starts loading. Returns a function that unsubscribes. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<Snapshot>(first: Snapshot, start: () => void) {
  const listeners = new Set<() => void>();
  let snapshot = first;
  let hasStarted = false;
  return {
    getSnapshot: () => snapshot,
    subscribe(listener: () => void) {
      listeners.add(listener);
      if (!hasStarted) {
        hasStarted = true;
        start();
      }
      return () => void listeners.delete(listener);
    },
    publish(next: Snapshot) {
      snapshot = next;
      for (const listener of listeners) {
        try {
          listener();
        } catch (cause) {
          reportLater(cause);
        }
      }
    },
  };
}
