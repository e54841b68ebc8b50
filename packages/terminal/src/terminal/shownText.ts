import { visibleText } from '@tokenwright/core/text';

/** Returns the text on one line, and marks escape sequences and invisible characters. */
export function shownText(text: string): string {
  return visibleText(text.replace(/\s+/g, ' '));
}
