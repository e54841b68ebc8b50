import { expect, test } from 'vitest';
import { describeExpiry } from './describeExpiry.ts';

const now = Date.parse('2026-11-24T11:00:00Z');

test('describes an expiry in local time, in UTC and in days from today', () => {
  const end = Date.parse('2026-12-24T22:59:59.999Z');
  expect(describeExpiry(end, { now, timeZone: 'Europe/Berlin', locale: 'en-GB' })).toEqual({
    instant: end,
    date: '2026-12-24',
    local: 'Thursday, 24 December 2026 at 23:59 CET',
    localTime: '23:59 CET',
    utc: 'Thursday, 24 December 2026 at 22:59 UTC',
    utcTime: '22:59 UTC',
    days: 30,
    inDays: 'in 30 days',
  });
});

test('includes the date in UTC if it differs from the local date', () => {
  const end = Date.parse('2026-12-24T23:30:00Z');
  const { utcTime } = describeExpiry(end, { now, timeZone: 'Europe/Berlin', locale: 'en-GB' });
  expect(utcTime).toBe('Thursday, 24 December 2026 at 23:30 UTC');
});

test('counts calendar days, not 24-hour periods', () => {
  const days = (from: string, to: string, timeZone: string) =>
    describeExpiry(Date.parse(to), { now: Date.parse(from), timeZone, locale: 'en' }).inDays;
  expect(days('2026-11-24T22:59:00Z', '2026-11-24T23:01:00Z', 'Europe/Berlin')).toBe('tomorrow');
  expect(days('2026-11-24T22:59:00Z', '2026-11-24T23:01:00Z', 'UTC')).toBe('today');
  expect(days('2026-03-28T23:30:00Z', '2026-03-30T21:59:00Z', 'Europe/Berlin')).toBe('tomorrow');
  expect(days('2026-11-24T11:00:00Z', '2026-11-22T11:00:00Z', 'UTC')).toBe('2 days ago');
});

test('uses the user’s language', () => {
  expect(describeExpiry(now + 86_400_000 * 3, { now, timeZone: 'UTC', locale: 'de' }).inDays).toBe('in 3 Tagen');
});
