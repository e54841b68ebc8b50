import { TokenApiError, type TokenApiErrorCode } from '@tokenwright/core';

/** How long an answer is waited for, in milliseconds. */
export const PATIENCE = 30_000;

/** Gives up waiting for an API that never answers, so that no page stays busy for ever. The call itself goes on. */
export async function withPatience<Answer>(call: () => Promise<Answer>, code: TokenApiErrorCode): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    const cause = new Error(`No answer came within ${PATIENCE} ms.`);
    timer = setTimeout(() => reject(new TokenApiError(code, { cause })), PATIENCE);
  });
  try {
    return await Promise.race([call(), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
