import { unseenCharacter } from './unseenCharacter.ts';

/** All else costs five times as much, and most names are plain. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

const UNSEEN = new RegExp(unseenCharacter, 'gu');

/** A text as it is seen, in one line: without what has no width, and with one space for spaces of any number and kind. */
export function seenText(text: string): string {
  if (PLAIN.test(text)) return text;
  // Spaces first: tabs and line breaks are controls too.
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '').replace(/ +/g, ' ').trim();
}
