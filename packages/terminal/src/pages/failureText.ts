import type { Text, TokenApiError } from '@tokenwright/core';

/** The code says what is true; the API's own words stand beside it. */
export function failureText({ code, detail = '' }: TokenApiError, text: Text): string {
  return text('review.notCreated', { why: text(`failure.${code}`), detail });
}
