import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseExpiry } from '../../packages/server/src/request/chooseExpiry.ts';
import { type Calendar, ours, theirs } from './calendar.ts';
import { anyDateCase, type DateCase, dateCases } from './dateCases.ts';
import { missedChanges } from './missedChanges.ts';
import { serverDisagrees } from './serverDisagrees.ts';
import { transitionsOf } from './transitionsOf.ts';
import { wrongDay } from './wrongDay.ts';

const zones = [
  'Africa/Cairo',
  'America/Havana',
  'America/Santiago',
  'America/Nuuk',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
];
const cases = zones.flatMap((zone) => [...dateCases(zone)]);
const DAY = 86_400_000;

const wrongOf = (calendar: Calendar, some: readonly DateCase[] = cases) =>
  some.filter((each) => wrongDay(each, calendar, theirs) !== undefined);

test('the page computes every day correctly in the most difficult time zones', () => {
  expect(cases.length).toBeGreaterThan(10_000);
  expect(cases.map((each) => wrongDay(each, ours, theirs)).filter((line) => line !== undefined)).toEqual([]);
});

test('the page computes random days correctly in random time zones', () => {
  fc.assert(
    fc.property(anyDateCase(Intl.supportedValuesOf('timeZone')), (each) => {
      expect(wrongDay(each, ours, theirs)).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

test('the cases contain every clock change', () => {
  expect(transitionsOf('Europe/Berlin', 2024, 2029)).toHaveLength(10);
  expect(transitionsOf('Europe/Berlin', 2024, 2025).map((instant) => new Date(instant).toISOString())).toEqual([
    '2024-03-31T01:00:00.000Z',
    '2024-10-27T01:00:00.000Z',
  ]);
  expect(transitionsOf('Asia/Kathmandu', 2024, 2029)).toEqual([]);
});

test('detects a day that ends at midnight UTC', () => {
  const utc = { ...ours, endOfDay: (date: string) => Date.parse(`${date}T00:00:00Z`) };
  expect(wrongOf(utc).length).toBeGreaterThan(100);
});

test('detects a day that ends 24 hours after it began, but only in zones with clock changes', () => {
  const fixed: Calendar = {
    ...ours,
    endOfDay: (date, timeZone) => ours.endOfDay(ours.addDays(date, -1), timeZone) + DAY,
  };
  const wrong = wrongOf(fixed);
  expect(new Set(wrong.map(({ timeZone }) => timeZone))).toEqual(
    new Set(zones.filter((zone) => transitionsOf(zone, 2024, 2029).length > 0)),
  );
});

test('detects a day that ends at the second of two midnights', () => {
  const late: Calendar = {
    ...ours,
    endOfDay: (date, timeZone) => {
      const end = ours.endOfDay(date, timeZone);
      const hour = end + 3_600_000;
      const shown = new Date(hour + 1).toLocaleTimeString('en-GB', { timeZone });
      return shown === '00:00:00' ? hour : end;
    },
  };
  expect(wrongOf(late).map(({ timeZone }) => timeZone)).toContain('America/Havana');
});

test('detects days counted in units of 24 hours', () => {
  const hours: Calendar = { ...ours, daysUntil: (instant, now) => Math.round((instant - now) / DAY) };
  expect(wrongOf(hours).length).toBeGreaterThan(100);
});

test('detects a preset that ends at the same time of day instead of after full 24-hour days', () => {
  const clock: Calendar = {
    ...ours,
    afterDays: (days, now) => {
      const later = now + days * DAY;
      const shift = (instant: number) =>
        Date.parse(`${new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' }).replace(' ', 'T')}Z`) -
        instant;
      return later - Math.round((shift(later) - shift(now)) / 3_600_000) * 3_600_000;
    },
  };
  expect(wrongOf(clock, [...dateCases('Europe/Berlin')]).length).toBeGreaterThan(0);
});

test('the server computes the same instants as the page, and accepts the same days', () => {
  const some = cases.filter((each, index) => 'date' in each || index % 50 === 0);
  expect(some.map((each) => serverDisagrees(each)).filter((line) => line !== undefined)).toEqual([]);
});

test('detects a server that counts days in UTC', () => {
  const utc: typeof chooseExpiry = (request, ...rest) => {
    const { expiration } = request;
    const isDate = typeof expiration === 'object' && 'date' in expiration;
    return chooseExpiry(isDate ? { ...request, expiration: { ...expiration, timeZone: 'UTC' } } : request, ...rest);
  };
  const wrong = cases.filter((each) => 'date' in each && serverDisagrees(each, utc) !== undefined);
  expect(wrong.length).toBeGreaterThan(100);
});

test('the cases include every clock change of the tested time zones', () => {
  expect(zones.flatMap((zone) => missedChanges(zone, 2024, 2029))).toEqual([]);
});
