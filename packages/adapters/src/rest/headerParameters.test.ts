import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { retryAfter, stepUpChallenge } from './headerParameters.ts';

it.each([
  ['Bearer error="insufficient_user_authentication", max_age=300', { maxAge: 300 }],
  ['Bearer error="insufficient_user_authentication", max_age="5"', { maxAge: 5 }],
  ['Bearer error=insufficient_user_authentication', {}],
  [
    'Bearer realm="a, b", ERROR="insufficient_user_authentication",acr_values="urn:mfa pwd"',
    { acrValues: 'urn:mfa pwd' },
  ],
  ['Bearer error="insufficient_user_authentication", max_age=0, acr_values="a\\"b"', { maxAge: 0, acrValues: 'a"b' }],
  ['Basic realm="x", Bearer error="insufficient_user_authentication", max_age=60', { maxAge: 60 }],
  ['Bearer error="insufficient_user_authentication", max_age=-1', {}],
  ['Bearer error="insufficient_user_authentication", max_age=9999999999999999999', {}],
  ['Bearer error="insufficient_user_authentication", max_age=NaN, acr_values=""', {}],
])('reads the sign-in that %s requires', (header, challenge) => {
  expect(stepUpChallenge(header)).toEqual(challenge);
});

it.each([
  null,
  '',
  'Bearer',
  'Bearer error="invalid_token"',
  'Bearer realm="error=insufficient_user_authentication"',
  'Bearer realm="say \\"error=insufficient_user_authentication\\""',
])('finds no request for a new sign-in in %j', (header) => {
  expect(stepUpChallenge(header)).toBeUndefined();
});

const NOW = Date.parse('2026-03-01T12:00:00Z');

it.each([
  ['0', 0],
  ['5', 5_000],
  [' 120 ', 120_000],
  ['1.5', 1_500],
  ['Sun, 01 Mar 2026 12:00:30 GMT', 30_000],
  ['Sunday, 01-Mar-26 12:00:30 GMT', 30_000],
  ['Sun Mar  1 12:00:30 2026', 30_000],
  ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
])('waits as long as "%s" says', (header, milliseconds) => {
  expect(retryAfter(header, null, NOW)).toBe(milliseconds);
});

it.each([null, '', '-5', 'NaN', 'Infinity', '1e9', 'soon', '2026-03-01', 'Sun, 99 Foo 2026 12:00:30 GMT', '5, 6'])(
  'returns no delay for %j',
  (header) => {
    expect(retryAfter(header, null, NOW)).toBeUndefined();
  },
);

it('reads a date without a time zone as GMT on every machine', () => {
  vi.stubEnv('TZ', 'America/New_York');
  try {
    expect(retryAfter('Sun Mar  1 12:00:30 2026', null, NOW)).toBe(30_000);
  } finally {
    vi.unstubAllEnvs();
  }
});

it("computes the delay until a date with the server's clock if known, or else with the page's clock", () => {
  const until = 'Sun, 01 Mar 2026 12:00:30 GMT';
  expect(retryAfter(until, 'Sun, 01 Mar 2026 12:00:10 GMT', NOW + 3_600_000)).toBe(20_000);
  expect(retryAfter(until, 'yesterday', NOW)).toBe(30_000);
});

it('returns a delay or undefined for any header', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (header, date) => {
      const wait = retryAfter(header, date, NOW);
      expect(wait === undefined || wait >= 0).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
