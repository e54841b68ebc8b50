import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { addDays, LAST_DATE } from './calendarDate.ts';
import { dateIn, endOfDay } from './endOfDay.ts';

vi.setConfig({ testTimeout: 60_000 });

const iso = (date: string, timeZone: string) => new Date(endOfDay(date, timeZone)).toISOString();

test.each([
  ['UTC', '2026-12-24', '2026-12-24T23:59:59.999Z'],
  ['Europe/Berlin', '2026-12-24', '2026-12-24T22:59:59.999Z'],
  ['Asia/Kathmandu', '2026-12-24', '2026-12-24T18:14:59.999Z'],
  ['Pacific/Kiritimati', '2026-12-24', '2026-12-24T09:59:59.999Z'],
  ['America/New_York', '2028-02-29', '2028-03-01T04:59:59.999Z'],
])('in %s, the day %s ends at %s', (timeZone, date, end) => {
  expect(iso(date, timeZone)).toBe(end);
});

test('a day whose midnight the clocks skip ends at the jump', () => {
  expect(iso('2024-04-25', 'Africa/Cairo')).toBe('2024-04-25T21:59:59.999Z');
  expect(iso('2024-09-07', 'America/Santiago')).toBe('2024-09-08T03:59:59.999Z');
});

test('a day that is followed by two midnights ends at the first', () => {
  expect(iso('2024-11-02', 'America/Havana')).toBe('2024-11-03T03:59:59.999Z');
  expect(dateIn('America/Havana', endOfDay('2024-11-02', 'America/Havana'))).toBe('2024-11-02');
  expect(iso('2024-11-03', 'America/Havana')).toBe('2024-11-04T04:59:59.999Z');
  expect(dateIn('Atlantic/Azores', endOfDay('2024-10-26', 'Atlantic/Azores'))).toBe('2024-10-26');
});

test('a day whose last hour occurs twice ends after the second', () => {
  expect(iso('2024-10-26', 'America/Nuuk')).toBe('2024-10-27T01:59:59.999Z');
});

test('a day that a time zone skips ends with the day before', () => {
  expect(dateIn('Pacific/Apia', endOfDay('2011-12-30', 'Pacific/Apia'))).toBe('2011-12-29');
});

test('the last representable day has an end', () => {
  expect(iso(LAST_DATE, 'Europe/Berlin')).toBe('9999-12-31T22:59:59.999Z');
  expect(dateIn('Asia/Tokyo', endOfDay(LAST_DATE, 'UTC'))).toBe(LAST_DATE);
  expect(addDays(LAST_DATE, 1)).toBe(LAST_DATE);
});

test('the end of a day is one millisecond before the next day, in any zone', () => {
  const anyDate = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2012-01-01', days));
  fc.assert(
    fc.property(fc.constantFrom(...Intl.supportedValuesOf('timeZone')), anyDate, (timeZone, date) => {
      const end = endOfDay(date, timeZone);
      expect(dateIn(timeZone, end)).toBe(date);
      expect(dateIn(timeZone, end + 1)).toBe(addDays(date, 1));
    }),
    { numRuns: 2000 },
  );
});
