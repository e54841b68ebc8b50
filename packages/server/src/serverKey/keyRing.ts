import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { readServerKey } from './readServerKey.ts';

export interface KeyRing {
  /** Returns HMAC-SHA-256 under the current key, in base64url. */
  digest(secret: string): string;
  digests(secret: string): readonly string[];
  /** Compares in constant time. */
  matches(stored: string, digests: readonly string[]): boolean;
  seal(secret: string, lock: SealLock): string;
  open(sealed: string, lock: SealLock): string | undefined;
}

export interface SealLock {
  /** 32 bytes that the server never stores. */
  readonly intentKey: Buffer;
  readonly tokenId: string;
}

/**
 * @param previousServerKeys newest first
 * @throws {Error} if a key is missing or weak
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

/** With the intent key as salt, the server key alone can't derive the key (HKDF, RFC 5869). */
function derive(key: Buffer, info: string, salt: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, info, 32));
}

function isSame(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Authenticates `context`, so ciphertext from another row cannot be decrypted. */
function sealBox(key: Buffer, context: string) {
  return {
    seal(text: string): string {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(context));
      const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64url');
    },

    open(sealed: string): string | undefined {
      const bytes = Buffer.from(sealed, 'base64url');
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      if (tag.length < TAG_BYTES) return undefined;
      try {
        const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(context))
          .setAuthTag(tag);
        const opened = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
        return opened.toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
