import { Secret } from '@tokenwright/core';
import { afterEach, expect, it, vi } from 'vitest';
import { crc32, createSecretText } from './createSecretText.ts';

afterEach(() => vi.restoreAllMocks());

it('creates different, valid secrets that a double click selects completely', () => {
  const secrets = Array.from({ length: 500 }, () => createSecretText('twk_'));
  expect(new Set(secrets).size).toBe(500);
  for (const secret of secrets) {
    expect(secret).toMatch(/^twk_[0-9A-Za-z]{36}$/);
    expect(Secret.isShowable(secret)).toBe(true);
  }
});

it('ends with the CRC-32 of the random part, for secret scanners', () => {
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    if (array instanceof Uint8Array) array.fill(0);
    return array;
  });
  // zlib.crc32(b'0' * 30) = 0x77e5db82 in Python, then base62.
  expect(createSecretText('twk_')).toBe(`twk_${'0'.repeat(30)}2C8GjS`);
});

it('skips random bytes that would make the first characters more likely', () => {
  let round = 0;
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    if (array instanceof Uint8Array) array.fill(round++ === 0 ? 248 : 61);
    return array;
  });
  expect(createSecretText('')).toMatch(/^z{30}/);
});

it("returns the standard's check value, and 0 for an empty text", () => {
  expect(crc32('123456789')).toBe(0xcbf43926);
  expect(crc32('')).toBe(0);
});
