import { type ApiMethod, doubtOf } from './portMethods.ts';
import { reportTo } from './reportTo.ts';
import { TokenApiError } from './tokenApiError.ts';

/** How long an answer is waited for, in milliseconds. */
export const ANSWER_TIMEOUT = 30_000;

/**
 * Gives up waiting for a method that never settles, so that no page stays busy for ever. The call itself goes on.
 * @throws {TokenApiError} `unknown-outcome` where it may still be done, `unavailable` where it only reads
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

/** The error for a call whose answer nobody waits for any more; the developer is told. */
export function overdue(method: ApiMethod, milliseconds: number): Error {
  reportTo(method).fault(`no answer came within ${milliseconds} ms`);
  return new Error(`No answer came within ${milliseconds} ms.`);
}
