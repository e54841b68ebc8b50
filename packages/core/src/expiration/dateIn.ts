import { type CalendarDate, utcDate } from './calendarDate.ts';
import { zoneOffset } from './zoneOffset.ts';

/**
 * The day that a calendar on the wall shows in the zone at an instant.
 * @param instant milliseconds since the epoch
 */
export function dateIn(timeZone: string, instant: number): CalendarDate {
  return utcDate(instant + zoneOffset(instant, timeZone));
}
