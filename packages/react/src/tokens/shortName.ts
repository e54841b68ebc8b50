import { truncateGraphemes, visibleText } from '@tokenwright/core/list';

/** Slightly more characters than the wizard allows. */
const ROOM = 120;

export function shortName(name: string): string {
  const { text, isClamped } = truncateGraphemes(name, ROOM);
  return `${visibleText(text)}${isClamped ? '…' : ''}`;
}
