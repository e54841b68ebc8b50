/**
 * A signal that aborts with `signal`, or after so many milliseconds. Call `release` when it is not needed any more.
 * It does what `AbortSignal.any` and `AbortSignal.timeout` do together, also where browsers have only one of them.
 */
export function limitedSignal(
  signal: AbortSignal | undefined,
  milliseconds: number | undefined,
): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const follow = () => controller.abort(signal?.reason);
  const giveUp = () => controller.abort(new DOMException(`No answer came within ${milliseconds} ms.`, 'TimeoutError'));
  if (signal?.aborted) follow();
  signal?.addEventListener('abort', follow, { once: true });
  const timer = milliseconds === undefined ? undefined : setTimeout(giveUp, milliseconds);
  return {
    signal: controller.signal,
    release() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', follow);
    },
  };
}
