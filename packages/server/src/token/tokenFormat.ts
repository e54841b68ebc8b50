import { crc32 } from 'node:zlib';
import { base62 } from './base62.ts';

/** 178.6 random bits; 154.8 if the hint is known. */
const RANDOM_LENGTH = 30;

const CHECKSUM_LENGTH = 6;

const PREFIX = /^[a-z](?:[a-z0-9_]{0,14}[a-z0-9])?$/;

/** A secret consists of `<prefix>_`, 30 random base62 characters, and their CRC-32 in 6 characters. */
export interface TokenFormat {
  mint(): string;
  /** Checks the form and the checksum, which detects typos. */
  isWellFormed(text: string): boolean;
  /** Such as `mtl_…9f3c`. */
  hint(secret: string): string;
  /** Finds secrets in a text, for a secret scanner. Has the flag `g`. */
  readonly pattern: RegExp;
}

/**
 * Creates the format for a prefix, in the scheme of GitHub and npm.
 * @throws {Error} if the prefix is not valid: 1 to 16 characters from a-z, 0-9 and `_`, starting with a letter, not ending with `_`
 */
export function tokenFormat(prefix: string): TokenFormat {
  if (!PREFIX.test(prefix)) {
    throw new Error(
      `The token prefix ${JSON.stringify(prefix)} is not valid. People and secret scanners recognize your tokens ` +
        'by it: use 1 to 16 lowercase letters, digits or underscores, starting with a letter, such as "mtl".',
    );
  }
  const start = `${prefix}_`;
  const body = `[0-9A-Za-z]{${RANDOM_LENGTH + CHECKSUM_LENGTH}}`;
  const whole = new RegExp(`^${start}${body}$`);
  return {
    mint() {
      const random = base62.random(RANDOM_LENGTH);
      return start + random + checksum(random);
    },
    isWellFormed(text) {
      if (!whole.test(text)) return false;
      const random = text.slice(start.length, start.length + RANDOM_LENGTH);
      return text.endsWith(checksum(random));
    },
    hint: (secret) => `${start}…${secret.slice(-4)}`,
    pattern: new RegExp(`\\b${start}${body}\\b`, 'g'),
  };
}

function checksum(random: string): string {
  return base62.encode(crc32(random), CHECKSUM_LENGTH);
}
