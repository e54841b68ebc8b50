import { visibleText } from '@tokenwright/core/text';

/** On one line, with escape sequences and invisible characters marked. */
export function shownText(text: string): string {
  return visibleText(text.replace(/\s+/g, ' '));
}
