/** The host's own mistake is the host's to see, in its own error handling, and must not change what happens to a token. */
export function reportLater(cause: unknown): void {
  queueMicrotask(() => {
    throw cause;
  });
}
