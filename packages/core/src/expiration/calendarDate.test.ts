import { expect, test } from 'vitest';
import { addDays, daysBetween, isCalendarDate, LAST_DATE } from './calendarDate.ts';

test.each(['2026-12-24', '2028-02-29', '0001-01-01', LAST_DATE])('%s is a day', (text) => {
  expect(isCalendarDate(text)).toBe(true);
});

test.each([
  '',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '24.12.2026',
  '2026-1-1',
  '12026-01-01',
  'x2026-01-01',
])('%j is not a day', (text) => {
  expect(isCalendarDate(text)).toBe(false);
});

test('adds days across months, leap days and years', () => {
  expect(addDays('2026-01-31', 1)).toBe('2026-02-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(daysBetween('2028-02-01', '2028-03-01')).toBe(29);
  expect(daysBetween('2026-12-24', '2026-12-20')).toBe(-4);
});

test('clamps to the last representable day', () => {
  expect(addDays('9999-12-30', 1)).toBe(LAST_DATE);
  expect(addDays(LAST_DATE, 1000)).toBe(LAST_DATE);
});
