import { hkdfSync } from 'node:crypto';

/** A key for signing sessions, derived from the server's, so that there is one secret to look after. */
export function sessionKey(serverKey: string): Buffer {
  return Buffer.from(hkdfSync('sha256', serverKey, '', 'mountly session', 32));
}
