import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { readServerKey } from './readServerKey.ts';
import { sealBox } from './sealBox.ts';

/** All that is done with the server key, and with earlier ones after a change. The key itself does not leave it. */
export interface KeyRing {
  /** What is stored of a secret: HMAC-SHA-256 under a key derived from the server key, in base64url. */
  digest(secret: string): string;
  /** The same under the present key and every earlier one, to find a token that was made before a change of key. */
  digests(secret: string): readonly string[];
  /** Whether a stored digest is one of these, in a time that does not depend on where they differ. */
  matches(stored: string, digests: readonly string[]): boolean;
  /** Locks a secret so that only the server key and the intent key together open it. */
  seal(secret: string, lock: SealLock): string;
  /** `undefined` when it does not open. */
  open(sealed: string, lock: SealLock): string | undefined;
}

/** What a sealed secret is bound to. */
export interface SealLock {
  /** 32 bytes that only the caller has; they are never stored. */
  readonly intentKey: Buffer;
  readonly tokenId: string;
}

/**
 * @param previousServerKeys keys that still open what they closed, newest first
 * @throws {Error} when a key is missing or weak
 */
export function keyRing(serverKey: string | undefined, previousServerKeys: readonly string[] = []): KeyRing {
  const current = readServerKey(serverKey);
  const all = [current, ...previousServerKeys.map(readServerKey)];
  const digestKeys = all.map((key) => derive(key, 'tokenwright/1/token digest'));
  const hmac = (key: Buffer, secret: string) => createHmac('sha256', key).update(secret).digest('base64url');
  const box = (key: Buffer, lock: SealLock) =>
    sealBox(derive(key, 'tokenwright/1/sealed secret', lock.intentKey), lock.tokenId);
  return {
    digest: (secret) => hmac(digestKeys[0] as Buffer, secret),
    digests: (secret) => digestKeys.map((key) => hmac(key, secret)),
    matches: (stored, digests) => digests.map((digest) => isSame(stored, digest)).includes(true),
    seal: (secret, lock) => box(current, lock).seal(secret),
    open(sealed, lock) {
      for (const key of all) {
        const secret = box(key, lock).open(sealed);
        if (secret !== undefined) return secret;
      }
      return undefined;
    },
  };
}

/** RFC 5869. The intent key as salt makes a key that neither the database nor the server key alone gives. */
function derive(key: Buffer, info: string, salt: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, info, 32));
}

function isSame(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
