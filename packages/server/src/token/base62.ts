import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Skips higher bytes, so that every character is equally likely. */
const UNBIASED = 248;

type ByteSource = (count: number) => Uint8Array;

/** A double click selects base62 text as one word. */
export const base62 = {
  /** Each character has 5.95 random bits. */
  random(length: number, bytes: ByteSource = randomBytes): string {
    let text = '';
    while (text.length < length) {
      for (const byte of bytes(length - text.length)) {
        if (byte < UNBIASED) text += ALPHABET[byte % 62];
      }
    }
    return text;
  },

  encode(value: number, width: number): string {
    let text = '';
    for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = ALPHABET[rest % 62] + text;
    return text.padStart(width, '0');
  },
};
