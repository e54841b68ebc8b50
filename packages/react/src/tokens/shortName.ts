import { truncateGraphemes, visibleText } from '@tokenwright/core/text';

/** Characters of a name in a title or a sentence: slightly more than the wizard allows. */
const ROOM = 120;

/** A shortened name for titles, labels and announcements, without markup. */
export function shortName(name: string): string {
  const { text, isClamped } = truncateGraphemes(name, ROOM);
  return `${visibleText(text)}${isClamped ? '…' : ''}`;
}
