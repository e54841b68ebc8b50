const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH = 30;
const CHECKSUM_LENGTH = 6;

export interface Issued {
  readonly secret: string;
  readonly hint: string;
}

export function issueSecret(prefix = 'twk_'): Issued {
  const secret = createSecretText(prefix);
  return { secret, hint: `${prefix}…${secret.slice(-4)}` };
}

/** Secret scanners check the CRC-32, and a double click selects the whole text. */
export function createSecretText(prefix: string): string {
  const random = randomBase62(LENGTH);
  return prefix + random + base62(crc32(random)).padStart(CHECKSUM_LENGTH, '0');
}

function randomBase62(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      // A modulo of all 256 values would favor the first eight characters.
      if (byte < 248 && text.length < length) text += BASE62.charAt(byte % 62);
    }
  }
  return text;
}

function base62(number: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) text = BASE62.charAt(rest % 62) + text;
  return text;
}

export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let index = 0; index < text.length; index++) {
    crc ^= text.charCodeAt(index);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
