const HEX = /^[0-9a-f]+$/i;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

/** Fewer different bytes than this in 32 random ones does not happen; a placeholder has them. */
const LEAST_DISTINCT = 16;

/**
 * The bytes of a server key written in hex or base64 (base64url too).
 * @throws {Error} when it is missing, shorter than 32 bytes or no random text, with the command that makes one
 */
export function readServerKey(text: string | undefined): Buffer {
  const written = text?.trim();
  if (!written) throw refusal('There is no server key.');
  if (!BASE64.test(written)) throw refusal('The server key is neither base64 nor hex.');
  const bytes = Buffer.from(written, HEX.test(written) ? 'hex' : 'base64');
  if (bytes.length < 32) throw refusal('The server key is shorter than 32 bytes.');
  if (new Set(bytes).size < LEAST_DISTINCT) throw refusal('The server key is a placeholder, not random bytes.');
  return bytes;
}

function refusal(problem: string): Error {
  return new Error(
    `${problem} Without it no token can be stored safely, so the token server does not start. ` +
      'Make one with `openssl rand -base64 32`, keep it with your other secrets (not in the database), ' +
      'and give it as `serverKey`.',
  );
}
