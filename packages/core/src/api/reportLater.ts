/** Reports an exception of the host's code to the host's error handling, without affecting the token. */
export function reportLater(cause: unknown): void {
  queueMicrotask(() => {
    throw cause;
  });
}
