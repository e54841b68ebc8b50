import { expect, test } from 'vitest';
import { exampleContext, exampleOptions, grants } from '../../test/steps/exampleContext.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { offeredExpirations } from './offeredExpirations.ts';
import { describeReplacedExpiration, replacedExpiration } from './replacedExpiration.ts';

const month = { maxDays: 30, when: { risk: 'dangerous' as const }, reason: 'What can delete lives a month.' };
const options: TokenOptions = {
  ...exampleOptions,
  policy: { lifetimes: [month], noExpiration: { allowed: true } },
};
const context = exampleContext({ options });
const offer = (permission: string, given: TokenOptions = options) =>
  offeredExpirations({ tokenType: 'service', permissions: grants(permission) }, { ...context, options: given });

test('without a limit, offers all presets, dates from today, and “never”', () => {
  expect(offer('forms:read')).toEqual({
    presets: [7, 30, 90],
    withheld: [],
    dates: { earliest: '2026-11-24', latest: '9999-12-31' },
    never: { isOffered: true },
    limits: [],
  });
});

test('withholds presets above a limit, and returns the reason and the latest date of the limit', () => {
  expect(offer('forms:delete')).toEqual({
    presets: [7, 30],
    withheld: [90],
    dates: { earliest: '2026-11-24', latest: '2026-12-24' },
    never: { isOffered: false, reason: 'What can delete lives a month.' },
    limits: [month],
  });
});

test('starts with tomorrow during the last millisecond of a day', () => {
  const at = (now: string) =>
    offeredExpirations({ tokenType: '', permissions: [] }, { ...context, now: Date.parse(now) }).dates?.earliest;
  expect(at('2026-11-24T22:59:59.998Z')).toBe('2026-11-24');
  expect(at('2026-11-24T22:59:59.999Z')).toBe('2026-11-25');
});

test('offers “never” only if the host allows it, and otherwise gives a reason', () => {
  const refused = (noExpiration?: { allowed: boolean; reason?: string }) =>
    offer('forms:read', { ...exampleOptions, policy: noExpiration ? { noExpiration } : {} }).never;
  expect(refused({ allowed: false, reason: 'Tokens are renewed.' })).toEqual({
    isOffered: false,
    reason: 'Tokens are renewed.',
  });
  expect(refused()).toEqual({
    isOffered: false,
    reason: 'Choose an expiration, so that a forgotten token doesn’t work forever.',
  });
});

test('computes the dates in the user’s time zone, and again after midnight', () => {
  const at = (now: string, timeZone: string) =>
    offeredExpirations(
      { tokenType: 'service', permissions: grants('forms:delete') },
      { ...context, now: Date.parse(now), timeZone },
    ).dates;
  expect(at('2026-11-24T22:59:59.998Z', 'Europe/Berlin')).toEqual({ earliest: '2026-11-24', latest: '2026-12-24' });
  expect(at('2026-11-24T22:59:59.999Z', 'Europe/Berlin')).toEqual({ earliest: '2026-11-25', latest: '2026-12-24' });
  expect(at('2026-11-24T23:00:00.000Z', 'Europe/Berlin')).toEqual({ earliest: '2026-11-25', latest: '2026-12-25' });
  expect(at('2026-11-24T23:00:00.000Z', 'America/New_York')).toEqual({ earliest: '2026-11-24', latest: '2026-12-24' });
});

test('offers no custom dates if `customDate` is `false`', () => {
  const presetsOnly = { ...exampleOptions, expirations: { presets: [7], customDate: false } };
  expect(offer('forms:read', presetsOnly).dates).toBeUndefined();
});

test('replaces a withdrawn preset with the longest remaining one and describes the change', () => {
  const replaced = replacedExpiration({ expiration: '90', date: '' }, offer('forms:delete'));
  expect(replaced).toEqual({ from: { expiration: '90', date: '' }, to: { expiration: '30', date: '' }, limit: month });
  expect(replaced && describeReplacedExpiration(replaced, 'en-GB', context.text)).toBe(
    '90 days is no longer offered, so 30 days is chosen instead. What can delete lives a month.',
  );
});

test('replaces a withdrawn “never” with the longest preset', () => {
  expect(replacedExpiration({ expiration: 'never', date: '' }, offer('forms:delete'))?.to.expiration).toBe('30');
});

test('replaces a late date with the latest one', () => {
  const replaced = replacedExpiration({ expiration: 'date', date: '2027-03-01' }, offer('forms:delete'));
  expect(replaced?.to).toEqual({ expiration: 'date', date: '2026-12-24' });
  expect(replaced && describeReplacedExpiration(replaced, 'en-GB', context.text)).toBe(
    '1 March 2027 is no longer offered, so 24 December 2026 is chosen instead. What can delete lives a month.',
  );
});

test('asks the user again if only longer presets remain', () => {
  const hard = { ...options, expirations: { presets: [90] } };
  const replaced = replacedExpiration({ expiration: '90', date: '' }, offer('forms:delete', hard));
  expect(replaced?.to.expiration).toBe('');
  expect(replaced && describeReplacedExpiration(replaced, 'en-GB', context.text)).toBe(
    '90 days is no longer offered. Choose another expiration. What can delete lives a month.',
  );
});

test('keeps an expiration that is still offered, and a half-typed date', () => {
  expect(replacedExpiration({ expiration: '30', date: '' }, offer('forms:delete'))).toBeUndefined();
  expect(replacedExpiration({ expiration: 'date', date: '0002-01-01' }, offer('forms:delete'))).toBeUndefined();
  expect(replacedExpiration({ expiration: '', date: '' }, offer('forms:delete'))).toBeUndefined();
  expect(replacedExpiration({ expiration: 'date', date: '2026-12-24' }, offer('forms:delete'))).toBeUndefined();
});

test('names no limit if the host itself removed a preset or custom dates', () => {
  const expirations = { presets: [7], customDate: false };
  expect(
    replacedExpiration({ expiration: '30', date: '' }, offer('forms:delete', { ...options, expirations })),
  ).toEqual({
    from: { expiration: '30', date: '' },
    to: { expiration: '7', date: '' },
    limit: undefined,
  });
  expect(
    replacedExpiration({ expiration: 'date', date: '2026-12-24' }, offer('forms:read', { ...options, expirations })),
  ).toEqual({
    from: { expiration: 'date', date: '2026-12-24' },
    to: { expiration: '', date: '' },
    limit: undefined,
  });
});
