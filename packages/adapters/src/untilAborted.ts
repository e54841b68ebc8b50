/**
 * The answer, or what `onAbort` makes of the signal's reason, whichever is first. The work behind the answer
 * goes on: nobody can stop a server by not listening to it.
 */
export function untilAborted<Answer>(
  answer: Promise<Answer>,
  signal: AbortSignal | undefined,
  onAbort: (reason: unknown) => Error,
): Promise<Answer> {
  if (!signal) return answer;
  return new Promise((resolve, reject) => {
    const stop = () => reject(onAbort(signal.reason));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    answer.finally(() => signal.removeEventListener('abort', stop)).then(resolve, reject);
  });
}
