import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyRing } from './keyRing.ts';

const fixedKey = Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString('hex');
const newKey = () => randomBytes(32).toString('base64');
const lock = () => ({ intentKey: randomBytes(32), tokenId: 'tok_1' });
const secret = `mtl_${'a'.repeat(36)}`;

describe('the digest of a secret', () => {
  it('stays the same in new versions of the package', () => {
    expect(keyRing(fixedKey).digest(secret)).toBe('kyA0SskvLsZTHqLDShrtDlAjxX47VWgayAJ3tEozKk0');
  });

  it('differs for each key, and matches under every given key', () => {
    const [old, current] = [newKey(), newKey()];
    const stored = keyRing(old).digest(secret);
    const ring = keyRing(current, [newKey(), old]);
    expect(ring.digest(secret)).not.toBe(stored);
    expect(ring.digests(secret)).toHaveLength(3);
    expect(ring.matches(stored, ring.digests(secret))).toBe(true);
    expect(ring.matches(stored, ring.digests(`${secret}b`))).toBe(false);
    expect(ring.matches(stored.slice(1), ring.digests(secret))).toBe(false);
  });
});

describe('a sealed secret', () => {
  it('opens with the server key and the intent key together', () => {
    const ring = keyRing(fixedKey);
    const at = lock();
    expect(ring.open(ring.seal(secret, at), at)).toBe(secret);
  });

  it('opens with a previous server key', () => {
    const at = lock();
    expect(keyRing(newKey(), [fixedKey]).open(keyRing(fixedKey).seal(secret, at), at)).toBe(secret);
  });

  it('does not open without the server key, without the intent key, or for another token', () => {
    const ring = keyRing(fixedKey);
    const at = lock();
    const sealed = ring.seal(secret, at);
    expect(keyRing(newKey()).open(sealed, at)).toBeUndefined();
    expect(ring.open(sealed, { ...at, intentKey: randomBytes(32) })).toBeUndefined();
    expect(ring.open(sealed, { ...at, tokenId: 'tok_2' })).toBeUndefined();
  });

  it('does not open after a bit flip or truncation', () => {
    const ring = keyRing(fixedKey);
    const at = lock();
    const bytes = Buffer.from(ring.seal(secret, at), 'base64url');
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(ring.open(changed.toString('base64url'), at)).toBeUndefined();
      expect(ring.open(bytes.subarray(0, index).toString('base64url'), at)).toBeUndefined();
    }
  });

  it('differs each time and does not contain the secret', () => {
    const ring = keyRing(fixedKey);
    const at = lock();
    const sealed = ring.seal(secret, at);
    expect(ring.seal(secret, at)).not.toBe(sealed);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('mtl_');
  });
});
