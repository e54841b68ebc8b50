import { truncateGraphemes, visibleText } from '@tokenwright/core/list';

const ROOM = 120;

export function shortName(name: string): string {
  const { text, isClamped } = truncateGraphemes(name, ROOM);
  return `${visibleText(text)}${isClamped ? '…' : ''}`;
}
