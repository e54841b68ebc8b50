import type { TokenApiError } from '@tokenwright/core';
import type { TerminalText } from '../messages/terminalMessages.ts';

export function failureText({ code, detail = '' }: TokenApiError, text: TerminalText): string {
  return text('review.notCreated', { why: text(`failure.${code}`), detail });
}
