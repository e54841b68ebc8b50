import type { ApiMethod } from '../api/portMethod.ts';
import { retryDelay } from '../api/retryDelay.ts';
import { TokenApiError } from '../api/tokenApiError.ts';
import { overdue } from '../api/withTimeout.ts';

export interface CallClock {
  readonly random: () => number;
  readonly schedule: (milliseconds: number, act: () => void) => () => void;
  readonly timeout: number;
}

export async function callApi<T>(
  method: ApiMethod,
  { schedule, timeout }: CallClock,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let cancel = () => {};
  const tooLate = new Promise<never>((_, reject) => {
    cancel = schedule(timeout, () => {
      reject(overdue(method, timeout));
      controller.abort();
    });
  });
  return Promise.race([invoke(() => ask(controller.signal)), tooLate]).finally(cancel);
}

export async function invoke<T>(call: () => Promise<T> | T): Promise<T> {
  return call();
}

export async function withRetries<T>(
  call: () => Promise<T>,
  { random, schedule }: CallClock,
  { retries, shouldRetry }: { readonly retries: number; readonly shouldRetry: (error: TokenApiError) => boolean },
): Promise<T> {
  for (let retry = 1; ; retry += 1) {
    try {
      return await call();
    } catch (cause) {
      const error = toTokenApiError(cause, 'unavailable');
      if (retry > retries || !shouldRetry(error)) throw error;
      await new Promise<void>((resolve) => {
        schedule(retryDelay(retry, random()), resolve);
      });
    }
  }
}

export function toTokenApiError(cause: unknown, code: 'unknown-outcome' | 'unavailable'): TokenApiError {
  return cause instanceof TokenApiError ? cause : new TokenApiError(code, { cause });
}
