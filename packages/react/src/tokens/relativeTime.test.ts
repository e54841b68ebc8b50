import { expect, it } from 'vitest';
import { relativeTime } from './Moment.tsx';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

it.each([
  [0, 'now'],
  [59_999, 'now'],
  [-59_999, 'now'],
  [MINUTE, 'in 1 minute'],
  [-HOUR + 1, '59 minutes ago'],
  [-HOUR, '1 hour ago'],
  [DAY - 1, 'in 24 hours'],
  [7 * DAY - MINUTE, 'in 7 days'],
  [DAY, 'in 1 day'],
  [-2 * DAY, '2 days ago'],
  [29 * DAY, 'in 29 days'],
  [-45 * DAY, '1 month ago'],
  [-800 * DAY, '2 years ago'],
])('formats %d milliseconds as “%s”', (distance, words) => {
  expect(relativeTime(distance, 'en')).toBe(words);
});

it('formats the time in the user’s language', () => {
  expect(relativeTime(-3 * DAY, 'de')).toBe('vor 3 Tagen');
});
