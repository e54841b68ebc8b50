import { daysBetween } from './calendarDate.ts';
import { dateIn } from './dateIn.ts';

/**
 * How many times the date changes in the zone until an instant: 0 for later today, 1 for tomorrow, negative for the past.
 * It counts days as people do, who do not care how many hours each had.
 * @param now milliseconds since the epoch
 */
export function daysUntil(instant: number, now: number, timeZone: string): number {
  return daysBetween(dateIn(timeZone, now), dateIn(timeZone, instant));
}
