import { describe, expect, it } from 'vitest';
import { dayInZone } from './dayInZone.ts';

const end = (date: string, timeZone: string) => {
  const day = dayInZone(date, timeZone);
  return day && new Date(day.end).toISOString();
};

describe('the end of a day', () => {
  it.each([
    ['2026-12-24', 'UTC', '2026-12-24T23:59:59.999Z'],
    ['2026-12-24', 'Asia/Kathmandu', '2026-12-24T18:14:59.999Z'],
    ['2026-12-24', 'Pacific/Kiritimati', '2026-12-24T09:59:59.999Z'],
    ['2026-12-24', 'Etc/GMT+12', '2026-12-25T11:59:59.999Z'],
    ['2028-02-29', 'America/New_York', '2028-03-01T04:59:59.999Z'],
    // Days of 23 and of 25 hours.
    ['2027-03-28', 'Europe/Vienna', '2027-03-28T21:59:59.999Z'],
    ['2026-10-25', 'Europe/Vienna', '2026-10-25T22:59:59.999Z'],
    // The next day has no midnight.
    ['2026-04-23', 'Africa/Cairo', '2026-04-23T21:59:59.999Z'],
    ['2026-09-05', 'America/Santiago', '2026-09-06T03:59:59.999Z'],
    // The next day has two midnights and starts at the first.
    ['2026-10-31', 'America/Havana', '2026-11-01T03:59:59.999Z'],
    ['2026-10-24', 'Atlantic/Azores', '2026-10-24T23:59:59.999Z'],
  ])('of %s in %s is %s', (date, timeZone, instant) => {
    expect(end(date, timeZone)).toBe(instant);
  });

  it.each([
    ['2027-02-29', 'UTC'],
    ['2026-13-01', 'UTC'],
    ['0000-00-00', 'UTC'],
    ['2026-12-24', 'Mars/Olympus'],
    ['2026-12-24', '+02:00'],
    ['2026-12-24', ''],
    ['2026-12-24', '__proto__'],
  ])('does not exist for %s in %j', (date, timeZone) => {
    expect(end(date, timeZone)).toBeUndefined();
  });
});

describe('a day relative to an instant', () => {
  const lateInVienna = Date.parse('2026-12-23T23:30:00Z');

  it('counts days in the time zone', () => {
    expect(dayInZone('2026-12-24', 'Europe/Vienna')?.daysAfter(lateInVienna)).toBe(0);
    expect(dayInZone('2026-12-24', 'UTC')?.daysAfter(lateInVienna)).toBe(1);
    expect(dayInZone('2027-12-24', 'UTC')?.daysAfter(lateInVienna)).toBe(366);
  });

  it('describes a later day in words', () => {
    expect(dayInZone('2026-12-24', 'Europe/Vienna')?.describe(lateInVienna, 8)).toBe('1 January 2027');
  });
});
