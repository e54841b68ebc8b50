import { base62 } from './base62.ts';
import { crc32 } from './crc32.ts';

/** 30 of 62 characters are 178.6 random bits; with the last four shown in a list, 154.8 remain. */
const RANDOM_LENGTH = 30;

/** 62⁶ is more than 2³², so that every checksum fits. */
const CHECKSUM_LENGTH = 6;

const PREFIX = /^[a-z](?:[a-z0-9_]{0,14}[a-z0-9])?$/;

/** How a secret is written: `<prefix>_`, 30 random base62 characters, and their CRC-32 in 6 more. */
export interface TokenFormat {
  /** A new secret. */
  mint(): string;
  /** Whether a text could be a secret of ours; a mistyped one is found here, before any look-up in the database. */
  isWellFormed(text: string): boolean;
  /** What may be shown of a secret in a list: the prefix and the last four characters, such as `mtl_…9f3c`. */
  hint(secret: string): string;
  /** Finds secrets in text, for a secret scanner. It has the flag `g`. */
  readonly pattern: RegExp;
}

/**
 * The format of the secrets that start with `prefix`, such as `mtl`. The checksum is GitHub's and npm's scheme,
 * so a scanner tells a secret from a look-alike without asking anybody.
 * @throws {Error} when the prefix is not 1 to 16 of a-z, 0-9 and `_`, beginning with a letter
 */
export function tokenFormat(prefix: string): TokenFormat {
  if (!PREFIX.test(prefix)) {
    throw new Error(
      `The token prefix ${JSON.stringify(prefix)} cannot be used. It is what people and secret scanners know your ` +
        'tokens by: take 1 to 16 small letters, digits or underscores, beginning with a letter, such as "mtl".',
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
