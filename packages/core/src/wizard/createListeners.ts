import { reportLater } from '../api/reportLater.ts';

export interface Listeners {
  readonly notify: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createListeners(): Listeners {
  const listeners = new Set<() => void>();
  return {
    notify() {
      for (const listener of [...listeners]) {
        reportThrown(listener);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function reportThrown(call: () => void): void {
  try {
    call();
  } catch (cause) {
    reportLater(cause);
  }
}
