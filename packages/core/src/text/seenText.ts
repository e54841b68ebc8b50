export const unseenCharacter = '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u2800]';

const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

const UNSEEN = new RegExp(unseenCharacter, 'gu');

export function seenText(text: string): string {
  if (PLAIN.test(text)) return text;
  // Tabs and line breaks are control characters too.
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '').replace(/ +/g, ' ').trim();
}
