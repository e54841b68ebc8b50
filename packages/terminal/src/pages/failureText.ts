import type { Text, TokenApiError } from '@tokenwright/core';

/** The sentence for the code, followed by the API's own detail. */
export function failureText({ code, detail = '' }: TokenApiError, text: Text): string {
  return text('review.notCreated', { why: text(`failure.${code}`), detail });
}
