import { warnOfFault } from '../wizard/warnDeveloper.ts';
import type { ApiMethod } from './portMethod.ts';
import { doubtOf } from './portMethods.ts';
import { TokenApiError } from './tokenApiError.ts';

/** In milliseconds. */
export const ANSWER_TIMEOUT = 30_000;

/**
 * Rejects after 30 seconds. The call itself continues.
 * @throws {TokenApiError} on a timeout: `unknown-outcome` for a change, `unavailable` for a read
 */
export async function withTimeout<Answer>(method: ApiMethod, call: () => Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new TokenApiError(doubtOf(method), { cause: overdue(method, ANSWER_TIMEOUT) })),
      ANSWER_TIMEOUT,
    );
  });
  try {
    return await Promise.race([call(), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

export function overdue(method: ApiMethod, milliseconds: number): Error {
  warnOfFault(method, `no response came within ${milliseconds} ms`);
  return new Error(`No response came within ${milliseconds} ms.`);
}
