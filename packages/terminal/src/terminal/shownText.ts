import { visibleText } from '@tokenwright/core/text';

/** A text of somebody else in one line: no escape sequence of it reaches the terminal, and nothing in it is unseen. */
export function shownText(text: string): string {
  return visibleText(text.replace(/\s+/g, ' '));
}
