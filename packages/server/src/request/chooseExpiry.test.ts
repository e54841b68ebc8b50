import { describe, expect, it } from 'vitest';
import type { TokenOptions, TokenPolicy } from '../catalogue/tokenOptions.ts';
import type { TokenRequest } from '../wire/tokenRequestSchema.ts';
import { chooseExpiry } from './chooseExpiry.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const month = { lifetimes: [{ maxDays: 30, reason: 'A month is the most.' }] };

const choose = (
  expiration: TokenRequest['expiration'],
  policy?: TokenPolicy,
  expirations: TokenOptions['expirations'] = { presets: [7, 30] },
) => {
  const request = { name: 'a', permissions: [], tokenType: 'service', expiration };
  const { findings, expiresAt } = chooseExpiry(request, { groups: [], tokenTypes: [], expirations, policy }, now);
  return findings[0] ? `${findings[0].kind}: ${findings[0].message}` : (expiresAt?.toISOString() ?? 'never');
};
const day = (date: string, timeZone = 'UTC') => ({ date, timeZone });

describe('how long a token lives', () => {
  it('is counted in days of 24 hours from the server’s now', () => {
    expect(choose({ days: 7 })).toBe('2026-11-30T12:00:00.000Z');
    expect(choose({ days: 36_500 })).toBe('2126-10-30T12:00:00.000Z');
  });

  it('goes up to the last allowed day, to its end, in the zone of the person', () => {
    expect(choose({ days: 30 }, month)).toBe('2026-12-23T12:00:00.000Z');
    expect(choose({ days: 31 }, month)).toBe('policy: Choose 30 days or fewer. A month is the most.');
    expect(choose(day('2026-12-23'), month)).toBe('2026-12-23T23:59:59.999Z');
    expect(choose(day('2026-12-24'), month)).toBe('policy: Choose 23 December 2026 or earlier. A month is the most.');
    expect(choose(day('2026-12-24', 'Pacific/Kiritimati'), month)).toBe('2026-12-24T09:59:59.999Z');
  });

  it('may end today, but not before now', () => {
    expect(choose(day('2026-11-23'))).toBe('2026-11-23T23:59:59.999Z');
    expect(choose(day('2026-11-22'))).toMatch(/^invalid: Choose 23 November 2026 or later/);
    expect(choose(day('2026-11-23', 'Pacific/Kiritimati'))).toMatch(/^invalid: Choose 24 November 2026 or later/);
  });

  it('is endless only where the policy says so and nothing limits it', () => {
    const allowed = { noExpiration: { allowed: true } };
    expect(choose('never')).toBe('policy: This token must expire. A forgotten token would stay usable for ever.');
    expect(choose('never', { noExpiration: { allowed: false, reason: 'Auditors.' } })).toContain('Auditors.');
    expect(choose('never', allowed)).toBe('never');
    expect(choose('never', { ...allowed, ...month })).toBe('policy: This token must expire. A month is the most.');
  });

  it('is one of the presets where no date is offered', () => {
    const presetsOnly = { presets: [7, 30], customDate: false };
    expect(choose({ days: 7 }, undefined, presetsOnly)).toBe('2026-11-30T12:00:00.000Z');
    expect(choose({ days: 8 }, undefined, presetsOnly)).toBe(
      'invalid: Choose one of the offered lifetimes: 7, 30 days.',
    );
    expect(choose(day('2026-12-01'), undefined, presetsOnly)).toMatch(/^invalid/);
  });
});
