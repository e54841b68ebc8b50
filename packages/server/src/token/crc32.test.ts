import { expect, it } from 'vitest';
import { crc32 } from './crc32.ts';

it.each([
  ['', 0x00000000],
  ['a', 0xe8b7be43],
  ['123456789', 0xcbf43926],
  ['The quick brown fox jumps over the lazy dog', 0x414fa339],
])('gives the CRC-32 of %j that every other implementation gives', (text, expected) => {
  expect(crc32(text)).toBe(expected);
});
