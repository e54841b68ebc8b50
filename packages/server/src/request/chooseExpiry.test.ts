import { describe, expect, it } from 'vitest';
import type { LifetimeLimit, TokenOptions, TokenPolicy } from '../wire/tokenOptionsSchema.ts';
import type { TokenRequest } from '../wire/tokenRequestSchema.ts';
import { chooseExpiry, lifetimeLimit } from './chooseExpiry.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const month = { lifetimes: [{ maxDays: 30, reason: 'A month is the most.' }] };

const choose = (
  expiration: TokenRequest['expiration'],
  policy?: TokenPolicy,
  expirations: TokenOptions['expirations'] = { presets: [7, 30] },
) => {
  const request = { name: 'a', permissions: [], tokenType: 'service', expiration };
  const { issues, expiresAt } = chooseExpiry(request, { groups: [], tokenTypes: [], expirations, policy }, now);
  return issues[0] ? `${issues[0].kind}: ${issues[0].message}` : (expiresAt?.toISOString() ?? 'never');
};
const day = (date: string, timeZone = 'UTC') => ({ date, timeZone });

describe('the expiration of a token', () => {
  it('counts days of 24 hours from the server’s clock', () => {
    expect(choose({ days: 7 })).toBe('2026-11-30T12:00:00.000Z');
    expect(choose({ days: 36_500 })).toBe('2126-10-30T12:00:00.000Z');
  });

  it('allows the whole last day in the user’s time zone', () => {
    expect(choose({ days: 30 }, month)).toBe('2026-12-23T12:00:00.000Z');
    expect(choose({ days: 31 }, month)).toBe('policy: Choose 30 days or fewer. A month is the most.');
    expect(choose(day('2026-12-23'), month)).toBe('2026-12-23T23:59:59.999Z');
    expect(choose(day('2026-12-24'), month)).toBe('policy: Choose 23 December 2026 or earlier. A month is the most.');
    expect(choose(day('2026-12-24', 'Pacific/Kiritimati'), month)).toBe('2026-12-24T09:59:59.999Z');
  });

  it('can be today, but not in the past', () => {
    expect(choose(day('2026-11-23'))).toBe('2026-11-23T23:59:59.999Z');
    expect(choose(day('2026-11-22'))).toMatch(/^invalid: Choose 23 November 2026 or later/);
    expect(choose(day('2026-11-23', 'Pacific/Kiritimati'))).toMatch(/^invalid: Choose 24 November 2026 or later/);
  });

  it('is in the year 9999 at the latest, in a zone that exists', () => {
    expect(choose(day('9999-12-31'))).toBe('9999-12-31T23:59:59.999Z');
    expect(choose(day('9999-12-31', 'Etc/GMT+12'))).toMatch(/^invalid: Choose a day before the end of the year 9999/);
    expect(choose(day('2026-12-24', 'Mars/Olympus'))).toMatch(/^invalid: The time zone Mars\/Olympus does not exist/);
  });

  it('can be “never” only if the policy allows this, without a lifetime limit', () => {
    const allowed = { noExpiration: { allowed: true } };
    expect(choose('never')).toBe('policy: This token must expire. A forgotten token would stay usable forever.');
    expect(choose('never', { noExpiration: { allowed: false, reason: 'Auditors.' } })).toContain('Auditors.');
    expect(choose('never', allowed)).toBe('never');
    expect(choose('never', { ...allowed, ...month })).toBe('policy: This token must expire. A month is the most.');
  });

  it('is one of the presets if the host offers no dates', () => {
    const presetsOnly = { presets: [7, 30], customDate: false };
    expect(choose({ days: 7 }, undefined, presetsOnly)).toBe('2026-11-30T12:00:00.000Z');
    expect(choose({ days: 8 }, undefined, presetsOnly)).toBe(
      'invalid: Choose one of the available lifetimes: 7, 30 days.',
    );
    expect(choose(day('2026-12-01'), undefined, presetsOnly)).toMatch(/^invalid/);
  });
});

const limit = (maxDays: number, when?: LifetimeLimit['when']): LifetimeLimit => ({
  maxDays,
  when,
  reason: `${maxDays}`,
});
const levels = [
  { id: 'read', label: 'Read' },
  { id: 'write', label: 'Write', risk: 'dangerous' as const },
  { id: 'own', label: 'Own' },
];
const options = (...lifetimes: LifetimeLimit[]): TokenOptions => ({
  groups: [
    {
      id: 'g',
      label: 'G',
      permissions: [
        { id: 'forms', label: 'Forms', levels },
        { id: 'other', label: 'Other', levels: [{ id: 'read', label: 'Read' }] },
      ],
    },
  ],
  tokenTypes: [{ id: 'service', label: 'Service' }],
  expirations: { presets: [7] },
  policy: { lifetimes },
});
const request = (level: string, tokenType = 'service') =>
  ({ name: 'a', permissions: [{ permission: 'forms', level }], tokenType, expiration: 'never' }) as const;
const daysFor = (offered: TokenOptions, level: string, tokenType?: string) =>
  lifetimeLimit({ ...request(level, tokenType), permissions: [...request(level).permissions] }, offered)?.maxDays;

it('applies the tightest lifetime limit', () => {
  expect(daysFor(options(), 'read')).toBeUndefined();
  expect(daysFor(options(limit(90), limit(30), limit(60)), 'read')).toBe(30);
});

it('applies a lifetime limit if every condition matches', () => {
  const offered = options(
    limit(365),
    limit(60, { risk: 'dangerous' }),
    limit(30, { permission: 'forms', tokenType: 'scoped' }),
    limit(7, { permission: 'forms', risk: 'dangerous', tokenType: 'scoped' }),
    limit(1, { permission: 'other' }),
  );
  expect(daysFor(offered, 'read')).toBe(365);
  expect(daysFor(offered, 'write')).toBe(60);
  expect(daysFor(offered, 'read', 'scoped')).toBe(30);
  expect(daysFor(offered, 'write', 'scoped')).toBe(7);
});

it('applies a risk limit to higher risks and levels', () => {
  expect(daysFor(options(limit(5, { risk: 'elevated' })), 'read')).toBeUndefined();
  expect(daysFor(options(limit(5, { risk: 'elevated' })), 'write')).toBe(5);
  expect(daysFor(options(limit(5, { risk: 'elevated' })), 'own')).toBe(5);
  expect(daysFor(options(limit(5, { risk: 'low' })), 'read')).toBe(5);
});

it('a limit on a permission and a risk applies only if one grant has both', () => {
  const offered = options(limit(5, { permission: 'other', risk: 'dangerous' }));
  const permissions = [
    { permission: 'forms', level: 'write' },
    { permission: 'other', level: 'read' },
  ];
  expect(lifetimeLimit({ ...request('write'), permissions }, offered)).toBeUndefined();
});

it('applies a risk limit to a token type without permissions if the type has that risk', () => {
  const full = { id: 'full', label: 'Full access', risk: 'elevated', permissions: 'none' } as const;
  const daysOf = (limited: LifetimeLimit, type: TokenOptions['tokenTypes'][number] = full) =>
    lifetimeLimit({ ...request('read', type.id), permissions: [] }, { ...options(limited), tokenTypes: [type] })
      ?.maxDays;
  expect(daysOf(limit(5, { risk: 'elevated' }))).toBe(5);
  expect(daysOf(limit(5, { risk: 'elevated', tokenType: 'full' }))).toBe(5);
  expect(daysOf(limit(5, { risk: 'dangerous' }))).toBeUndefined();
  expect(daysOf(limit(5, { risk: 'elevated', permission: 'forms' }))).toBeUndefined();
  expect(daysOf(limit(5, { risk: 'elevated', tokenType: 'other' }))).toBeUndefined();
  expect(daysOf(limit(5, { risk: 'elevated' }), { ...full, permissions: 'choose' })).toBeUndefined();
});
