import { truncateGraphemes, visibleText } from '@tokenwright/core/text';

/** Characters of a name that a title or a sentence has room for: as many as the wizard allows, and a few more. */
const ROOM = 120;

/** A token's name for where there is no room for any length and no mark-up: a title, a label, what is read out. */
export function shortName(name: string): string {
  const { text, isClamped } = truncateGraphemes(name, ROOM);
  return `${visibleText(text)}${isClamped ? '…' : ''}`;
}
