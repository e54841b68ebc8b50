import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readServerKey } from './readServerKey.ts';

const bytes = randomBytes(32);

describe('the server key', () => {
  it.each(['hex', 'base64', 'base64url'] as const)('is read from %s', (encoding) => {
    expect(readServerKey(` ${bytes.toString(encoding)}\n`)).toEqual(bytes);
  });

  it('is never rejected if it is random', () => {
    for (let time = 0; time < 2_000; time++) {
      for (const encoding of ['hex', 'base64', 'base64url'] as const) readServerKey(randomBytes(32).toString(encoding));
    }
  });

  it('can be longer than 32 bytes', () => {
    expect(readServerKey(randomBytes(64).toString('base64'))).toHaveLength(64);
  });

  it.each([
    ['is missing', undefined, 'There is no server key.'],
    ['is empty', ' ', 'There is no server key.'],
    ['is a password', 'correct horse battery staple correct horse battery', 'neither base64 nor hex'],
    ['is too short', randomBytes(31).toString('base64'), 'shorter than 32 bytes'],
    ['is too short in hex', randomBytes(31).toString('hex'), 'shorter than 32 bytes'],
    ['is a placeholder', 'change-me-change-me-change-me-change-me-change-me', 'placeholder'],
    ['is made of words', 'changeme-changeme-please-change-this-secret-key1', 'placeholder'],
    ['is made of words in title case', 'ThisIsMyVeryOwnPasswordForTheTokenServer12345', 'placeholder'],
    ['repeats itself', 'aB3dEf9hJ2aB3dEf9hJ2aB3dEf9hJ2aB3dEf9hJ2aB3d', 'placeholder'],
    ['is the alphabet', 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', 'placeholder'],
    ['repeats itself in hex', '0123456789abcdef'.repeat(4), 'placeholder'],
    ['is all zeros', '0'.repeat(64), 'placeholder'],
  ])('that %s is rejected with the command that creates a strong key', (_, text, problem) => {
    expect(() => readServerKey(text)).toThrow(problem);
    expect(() => readServerKey(text)).toThrow('openssl rand -base64 32');
  });
});
