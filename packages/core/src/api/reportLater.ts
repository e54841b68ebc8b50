/** Passes an exception of the host's code to the host's error handling. */
export function reportLater(cause: unknown): void {
  queueMicrotask(() => {
    throw cause;
  });
}
