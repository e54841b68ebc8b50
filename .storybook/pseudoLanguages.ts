import type { Language } from '@tokenwright/react/messages';
import { reactMessages } from '@tokenwright/react/messages';
import { parseMessage, printMessage } from '../scripts/messages/parseMessage.ts';

const ACCENTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aáeéiíoóuúyýcçnñsšzžAÁEÉIÍOÓUÚCÇNÑSŠ'.matchAll(/(.)(.)/gu)].map(([, plain, accented]) => [plain, accented]),
);

const accented = (text: string) => [...text].map((letter) => ACCENTS[letter] ?? letter).join('');

const lengthened = (text: string) =>
  text.replace(/\p{L}{2,}/gu, (word) => word + word.slice(-1).repeat(Math.ceil(word.length * 0.4)));

function pseudo(change: (text: string) => string, wrap: (message: string) => string = (message) => message): Language {
  const messages = Object.fromEntries(
    Object.entries(reactMessages).map(([id, message]) => [id, wrap(printMessage(parseMessage(message), change))]),
  );
  return { locale: 'en', direction: 'ltr', list: messages, wizard: messages, acts: messages };
}

/** Brackets show cut texts; plain letters show texts outside of the catalogues. */
export const accents = pseudo(accented, (message) => `[${message}]`);

export const longer = pseudo(lengthened);
