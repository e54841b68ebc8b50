import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The largest multiple of 62 in a byte. Higher bytes are dropped, so that every character is equally likely. */
const UNBIASED = 248;

type ByteSource = (count: number) => Uint8Array;

/** Digits, capitals and small letters: a double click selects them as one word, in a URL and in a shell. */
export const base62 = {
  /** `length` characters of 5.95 random bits each. */
  random(length: number, bytes: ByteSource = randomBytes): string {
    let text = '';
    while (text.length < length) {
      for (const byte of bytes(length - text.length)) {
        if (byte < UNBIASED) text += ALPHABET[byte % 62];
      }
    }
    return text;
  },

  /** A whole number, padded with zeros to `width` characters. */
  encode(value: number, width: number): string {
    let text = '';
    for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = ALPHABET[rest % 62] + text;
    return text.padStart(width, '0');
  },
};
