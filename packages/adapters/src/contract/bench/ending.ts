import { TokenApiError, type TokenApiErrorCode } from '@tokenwright/core';
import { quote } from './quote.ts';

/** How a call of the adapter ended. */
export type Ending<Answer> =
  | { readonly how: 'gave'; readonly answer: Answer }
  | { readonly how: 'failed'; readonly error: unknown }
  | { readonly how: 'silent'; readonly milliseconds: number };

/** Makes a call, and waits no longer than `timeout` milliseconds. Never throws. */
export async function endingOf<Answer>(
  call: () => Promise<Answer> | Answer,
  timeout: number,
): Promise<Ending<Awaited<Answer>>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Ending<never>>((resolve) => {
    timer = setTimeout(() => resolve({ how: 'silent', milliseconds: timeout }), timeout);
  });
  try {
    const answered = Promise.resolve(call()).then((answer): Ending<Awaited<Answer>> => ({ how: 'gave', answer }));
    return await Promise.race([answered, silence]);
  } catch (error) {
    return { how: 'failed', error };
  } finally {
    clearTimeout(timer);
  }
}

/** The code that a call was refused with; nothing where it ended in any other way. */
export function codeOf(ending: Ending<unknown>): TokenApiErrorCode | undefined {
  return ending.how === 'failed' && ending.error instanceof TokenApiError ? ending.error.code : undefined;
}

/** How it ended, in words that follow a method's name: `rejected with "conflict"`. */
export function endingText(ending: Ending<unknown>): string {
  if (ending.how === 'silent') return `did not settle within ${ending.milliseconds} ms`;
  return ending.how === 'gave' ? `gave ${quote(ending.answer)}` : `rejected with ${errorText(ending.error)}`;
}

/** What was thrown, in a few words. */
export function errorText(error: unknown): string {
  if (error instanceof TokenApiError) return `"${error.code}"`;
  const text =
    error instanceof Error ? `${error.name}: ${quote(error.message)}` : `something that is no error: ${quote(error)}`;
  return text.replace(SECRET_LIKE, '[hidden]');
}

/** An adapter that quotes a secret in what it throws shall not have it quoted once more. */
const SECRET_LIKE = /(?=[\w-]*\d[\w-]*\d)[\w-]{24,}/g;
