import { visibleText } from '@tokenwright/core/text';

export function shownText(text: string): string {
  return visibleText(text.replace(/\s+/g, ' '));
}
