import type { TokenApiError } from '@tokenwright/core';
import type { TerminalText } from '../messages/terminalMessages.ts';

/** The sentence for the code, followed by the API's own detail. */
export function failureText({ code, detail = '' }: TokenApiError, text: TerminalText): string {
  return text('review.notCreated', { why: text(`failure.${code}`), detail });
}
