import { unseenCharacter } from './unseenCharacter.ts';

const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

const UNSEEN = new RegExp(unseenCharacter, 'gu');

export function seenText(text: string): string {
  if (PLAIN.test(text)) return text;
  // First, because tabs and line breaks are also in `UNSEEN`.
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '').replace(/ +/g, ' ').trim();
}
