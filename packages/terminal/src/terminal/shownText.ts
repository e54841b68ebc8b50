import { visibleText } from '@tokenwright/core/text';

/** Untrusted text on one line: marks escape sequences and invisible characters. */
export function shownText(text: string): string {
  return visibleText(text.replace(/\s+/g, ' '));
}
