import { expect, it } from 'vitest';
import { crc32 } from './crc32.ts';

it("returns the standard's check value, and 0 for an empty text", () => {
  expect(crc32('123456789')).toBe(0xcbf43926);
  expect(crc32('')).toBe(0);
});
