import { expect, it } from 'vitest';
import type { LifetimeLimit, TokenOptions } from '../catalogue/tokenOptions.ts';
import { lifetimeLimit } from './lifetimeLimit.ts';

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

it('is the tightest of all that apply', () => {
  expect(daysFor(options(), 'read')).toBeUndefined();
  expect(daysFor(options(limit(90), limit(30), limit(60)), 'read')).toBe(30);
});

it('applies when all that it names holds', () => {
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

it('on a risk holds for greater risks too, and for levels above the risky one', () => {
  expect(daysFor(options(limit(5, { risk: 'elevated' })), 'read')).toBeUndefined();
  expect(daysFor(options(limit(5, { risk: 'elevated' })), 'write')).toBe(5);
  expect(daysFor(options(limit(5, { risk: 'elevated' })), 'own')).toBe(5);
  expect(daysFor(options(limit(5, { risk: 'low' })), 'read')).toBe(5);
});

it('on a permission and a risk asks both of one grant', () => {
  const offered = options(limit(5, { permission: 'other', risk: 'dangerous' }));
  const permissions = [
    { permission: 'forms', level: 'write' },
    { permission: 'other', level: 'read' },
  ];
  expect(lifetimeLimit({ ...request('write'), permissions }, offered)).toBeUndefined();
});
