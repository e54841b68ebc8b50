import { expect, test, vi } from 'vitest';
import { intentFor, newIntentKey } from './intent.ts';

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

const MINUTE = 60_000;
const request = { name: 'CI', expiration: { days: 1 } };
const reviewed = { intentKey: 'key-1', request, expiresAt: '1970-01-02T00:00:00.000Z', calls: 0 };
const at = (now: number) => ({ now: () => now, newIntentKey: () => 'key-2' });

test('an intent has the reviewed instant, and none for a token that never expires', () => {
  expect(intentFor(request, undefined, at(0))).toEqual({ ...reviewed, intentKey: 'key-2' });
  const date = { expiration: { date: '2026-03-29', timeZone: 'Europe/Berlin' } };
  expect(intentFor(date, undefined, at(0)).expiresAt).toBe('2026-03-29T21:59:59.999Z');
  const unreadable = [null, { until: 'noon' }, { date: '2026-03-29' }, { timeZone: 'Europe/Berlin' }];
  for (const none of [{}, ...['never', ...unreadable].map((expiration) => ({ expiration }))]) {
    expect(intentFor(none, undefined, at(0))).not.toHaveProperty('expiresAt');
  }
});

test('until it is sent, an intent keeps its key, and its instant follows the clock', () => {
  expect(intentFor(request, reviewed, at(5 * MINUTE))).toEqual({ ...reviewed, expiresAt: '1970-01-02T00:05:00.000Z' });
});

test('a sent intent keeps its key and instant for a minute, and then gets new ones', () => {
  const sent = { ...reviewed, calls: 1, accepted: ['reach'] };
  expect(intentFor(request, sent, at(MINUTE - 1))).toBe(sent);
  expect(intentFor(request, sent, at(MINUTE))).toEqual({
    ...sent,
    intentKey: 'key-2',
    calls: 0,
    expiresAt: '1970-01-02T00:01:00.000Z',
  });
});

test('a sent intent that never expires stays the same', () => {
  const sent = { intentKey: 'key-1', request: { name: 'CI' }, calls: 1 };
  expect(intentFor({ name: 'CI' }, sent, at(MINUTE))).toBe(sent);
});
