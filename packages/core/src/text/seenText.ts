import { unseenCharacter } from './unseenCharacter.ts';

/** The full path takes five times as long, and most names are plain. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

const UNSEEN = new RegExp(unseenCharacter, 'gu');

/** One line, without characters that have no width. */
export function seenText(text: string): string {
  if (PLAIN.test(text)) return text;
  // Spaces first: tabs and line breaks are control characters too.
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '').replace(/ +/g, ' ').trim();
}
