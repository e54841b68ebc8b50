/** Rethrows an exception from the host's code in a microtask, so that the host's error handling receives it. */
export function reportLater(cause: unknown): void {
  queueMicrotask(() => {
    throw cause;
  });
}
