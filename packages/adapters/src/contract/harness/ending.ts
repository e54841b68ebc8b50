import { TokenApiError, type TokenApiErrorCode } from '@tokenwright/core/api';
import { quote } from './quote.ts';

export type Ending<Answer> =
  | { readonly how: 'gave'; readonly answer: Answer }
  | { readonly how: 'failed'; readonly error: unknown }
  | { readonly how: 'silent'; readonly milliseconds: number };

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

export function codeOf(ending: Ending<unknown>): TokenApiErrorCode | undefined {
  return ending.how === 'failed' && ending.error instanceof TokenApiError ? ending.error.code : undefined;
}

export function statusOf(ending: Ending<unknown>): number | undefined {
  const cause = ending.how === 'failed' && ending.error instanceof Error ? ending.error.cause : undefined;
  const [, open, status = open] =
    /: a ([45]\d\d) that | answered ([45]\d\d)\./.exec(cause instanceof Error ? cause.message : '') ?? [];
  return status === undefined ? undefined : Number(status);
}

export function endingText(ending: Ending<unknown>): string {
  if (ending.how === 'silent') return `did not settle within ${ending.milliseconds} ms`;
  return ending.how === 'gave' ? `gave ${quote(ending.answer)}` : `rejected with ${errorText(ending.error)}`;
}

export function notConflict(ending: Ending<unknown>, call: string): string | undefined {
  return codeOf(ending) === 'conflict' ? undefined : `${call} ${endingText(ending)}`;
}

export function errorText(error: unknown): string {
  const text =
    error instanceof TokenApiError
      ? refusalText(error)
      : error instanceof Error
        ? `${error.name}: ${quote(error.message)}`
        : `a value that isn't an error: ${quote(error)}`;
  return hideSecrets(text);
}

export function hideSecrets(text: string): string {
  return text.replace(SECRET_LIKE, '[hidden]');
}

function refusalText({ code, detail, issues, cause }: TokenApiError): string {
  const issueTexts = issues.map(({ step, field, message }) => `${step}.${field}: ${message}`);
  const reasons = [detail, ...issueTexts, cause instanceof Error ? cause.message : undefined].filter(Boolean);
  return `"${code}"${reasons.length > 0 ? ` (${reasons.map((reason) => quote(reason)).join(', ')})` : ''}`;
}

/** A report must not repeat a secret that an error quotes. */
const SECRET_LIKE = /(?=[\w-]*\d[\w-]*\d)[\w-]{24,}/g;
