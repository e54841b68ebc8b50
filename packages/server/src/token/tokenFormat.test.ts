import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenFormat } from './tokenFormat.ts';

const format = tokenFormat('mtl');

const seeded = process.env.SEED ? { seed: Number(process.env.SEED) } : {};

describe('a secret', () => {
  it('consists of its prefix, 30 random characters and a checksum, all of them word characters', () => {
    for (let count = 0; count < 1_000; count++) expect(format.mint()).toMatch(/^mtl_[0-9A-Za-z]{36}$/);
  });

  it('is unique', () => {
    expect(new Set(Array.from({ length: 10_000 }, () => format.mint())).size).toBe(10_000);
  });

  it.each([
    // The example of the base62-token specification: a revoked GitHub token.
    ['ghp', 'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ', '0mLq17'],
    ['npm', 'abcdefghijklmnopqrstuvwxyz1234', '3Tcn6I'],
    ['mtl', '000000000000000000000000000000', '2C8GjS'],
  ])('has the checksum of GitHub and npm: %s_%s ends with %s', (prefix, random, checksum) => {
    expect(tokenFormat(prefix).isWellFormed(`${prefix}_${random}${checksum}`)).toBe(true);
    expect(tokenFormat(prefix).isWellFormed(`${prefix}_${random}000000`)).toBe(false);
  });

  it('is not well-formed with another prefix, length or alphabet', () => {
    const secret = format.mint();
    const wrong = [
      '',
      'mtl_',
      secret.slice(1),
      `${secret}0`,
      ` ${secret}`,
      `${secret}\n`,
      secret.replace('mtl_', 'mt1_'),
      secret.replace('_', '-'),
      secret.toUpperCase(),
    ];
    expect(wrong.filter((text) => format.isWellFormed(text))).toEqual([]);
    expect(format.isWellFormed(secret)).toBe(true);
  });

  it('is not well-formed with one typo or two swapped characters', () => {
    const position = fc.integer({ min: 4, max: 39 });
    const character = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
    fc.assert(
      fc.property(position, character, (at, other) => {
        const secret = format.mint();
        const mistyped = secret.slice(0, at) + other + secret.slice(at + 1);
        const swapped = secret.slice(0, at) + (secret[at + 1] ?? '') + secret[at] + secret.slice(at + 2);
        return [mistyped, swapped].every((text) => text === secret || !format.isWellFormed(text));
      }),
      { numRuns: 2_000, ...seeded },
    );
  });

  it('has a hint that contains its prefix and last four characters', () => {
    expect(format.hint(`mtl_${'a'.repeat(32)}9f3c`)).toBe('mtl_…9f3c');
  });

  it('is the only match of the pattern for secret scanners', () => {
    const secrets = [format.mint(), format.mint()];
    const text = `TOKEN=${secrets[0]}\n"${secrets[1]}", mtl_short, xmtl_${'a'.repeat(36)}, ghp_${'a'.repeat(36)}`;
    expect(text.match(format.pattern)).toEqual(secrets);
  });
});

describe('a prefix', () => {
  it.each(['m', 'mtl', 'mtl_live', 'a1', 'a'.repeat(16)])('can be %s', (prefix) => {
    expect(tokenFormat(prefix).mint().startsWith(`${prefix}_`)).toBe(true);
  });

  it.each(['', '_', 'mtl_', '1mtl', 'Mtl', 'm-t', 'm t', 'ümt', 'a'.repeat(17)])('cannot be %j', (prefix) => {
    expect(() => tokenFormat(prefix)).toThrow('1 to 16 lowercase letters');
  });
});
