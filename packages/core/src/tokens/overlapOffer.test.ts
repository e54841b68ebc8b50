import { expect, test } from 'vitest';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { defaultOverlap, overlapOffer } from './overlapOffer.ts';

function offer(seconds?: number) {
  const policy = seconds === undefined ? {} : { maxOverlap: { seconds, reason: 'Short.' } };
  return overlapOffer({ groups: [], tokenTypes: [], expirations: 'none', policy } as TokenOptions);
}

const allowed = (seconds?: number) => offer(seconds).filter(({ refusal }) => refusal === undefined).length;

test('offers all overlaps if the policy has no limit, or if the options have not loaded', () => {
  expect(allowed()).toBe(4);
  expect(overlapOffer(undefined)).toEqual(offer());
});

test('refuses longer overlaps with the reason of the policy', () => {
  expect(offer(3_600).map(({ refusal }) => refusal)).toEqual([undefined, undefined, 'Short.', 'Short.']);
  expect(allowed(86_400)).toBe(3);
});

test.each([0, -5])('allows the old secret to end immediately, with a limit of %d', (seconds) => {
  expect(allowed(seconds)).toBe(1);
  expect(defaultOverlap(offer(seconds))).toBe(0);
});

test('defaults to one day, or to the longest allowed overlap below one day', () => {
  expect(defaultOverlap(offer())).toBe(86_400);
  expect(defaultOverlap(offer(7_200))).toBe(3_600);
});

test('allows no second overlap', () => {
  const pending = overlapOffer(undefined, 'One overlap at a time.');
  expect(pending.filter(({ refusal }) => refusal === undefined)).toEqual([{ seconds: 0, refusal: undefined }]);
});
