import { expect, test, vi } from 'vitest';
import { newIntentKey } from './intent.ts';

test('a key is 256 random bits in hex, different each time', () => {
  const keys = Array.from({ length: 100 }, newIntentKey);

  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(keys).size).toBe(100);
});

test('writes each byte with two digits, in order', () => {
  vi.spyOn(crypto, 'getRandomValues').mockImplementationOnce((bytes) => {
    (bytes as Uint8Array).set([0, 1, 255]);
    return bytes;
  });

  expect(newIntentKey()).toBe(`0001ff${'00'.repeat(29)}`);
});
