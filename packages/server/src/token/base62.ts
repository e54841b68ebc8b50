import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The largest multiple of 62 in a byte: bytes from here on are thrown away, so that no character is likelier than another. */
const UNBIASED = 248;

type ByteSource = (count: number) => Uint8Array;

/** Digits, capitals, small letters: what a double click selects as one word, in a URL and in a shell. */
export const base62 = {
  /** `length` characters, each of 62 equally likely ones (5.95 bits), from the system's random source. */
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
