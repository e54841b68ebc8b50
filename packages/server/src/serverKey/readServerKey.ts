const HEX = /^[0-9a-f]+$/i;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

/** Random keys practically never have fewer distinct bytes. */
const MIN_DISTINCT_BYTES = 16;

/**
 * Accepts hex, base64, and base64url.
 * @throws {Error} if the key is missing or weak
 */
export function readServerKey(text: string | undefined): Buffer {
  const written = text?.trim();
  if (!written) throw unusable('There is no server key.');
  if (!BASE64.test(written)) throw unusable('The server key is neither base64 nor hex.');
  const bytes = Buffer.from(written, HEX.test(written) ? 'hex' : 'base64');
  if (bytes.length < 32) throw unusable('The server key is shorter than 32 bytes.');
  if (new Set(bytes).size < MIN_DISTINCT_BYTES || isWritten(written)) {
    throw unusable('The server key is a placeholder, not random bytes.');
  }
  return bytes;
}

/** Each pattern matches random text with a probability below one in ten million. */
const WRITTEN = [
  /change|secret|please|example|password|placeholder|default|insecure|serverkey|tokenwright|development/i,
  /(.{6}).*\1/,
  /^[^A-Z]*$/,
  /^[^a-z]*$/,
];

function isWritten(text: string): boolean {
  const hex = HEX.test(text);
  if (hex) return /(.{16}).*\1/.test(text);
  return WRITTEN.some((pattern) => pattern.test(text)) || longestRow(text) >= 6;
}

function longestRow(text: string): number {
  let longest = 1;
  let row = 1;
  for (let at = 1; at < text.length; at++) {
    row = text.charCodeAt(at) === text.charCodeAt(at - 1) + 1 ? row + 1 : 1;
    longest = Math.max(longest, row);
  }
  return longest;
}

function unusable(problem: string): Error {
  return new Error(
    `${problem} Without a strong key, the token server cannot store tokens safely, so it does not start. ` +
      'Create a key with `openssl rand -base64 32`, keep it with your other secrets (not in the database), ' +
      'and pass it as `serverKey`.',
  );
}
