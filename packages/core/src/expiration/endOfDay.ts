import { type CalendarDate, DAY, utcMidnight } from './calendarDate.ts';
import { zoneOffset } from './zoneOffset.ts';

/**
 * The last millisecond of a day in a zone, as milliseconds since the epoch: the one before clocks there first show
 * midnight or later. Days with no midnight (Cairo, Santiago) end where the clocks jump, and where a midnight comes
 * twice (Havana, 01:00 goes back to 00:00) the day before has ended at the first. A day that a zone leaves out
 * (Apia, 30 December 2011) ends with the one before.
 */
export function endOfDay(date: CalendarDate, timeZone: string): number {
  const midnight = utcMidnight(date) + DAY;
  const instants = [midnight - DAY, midnight + DAY].map((near) => midnight - zoneOffset(near, timeZone));
  let [before, after] = [Math.min(...instants) - 1, Math.max(...instants)];
  // Where the clocks do not change, the two are one millisecond apart and nothing is left to search.
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (middle + zoneOffset(middle, timeZone) >= midnight) after = middle;
    else before = middle;
  }
  return before;
}
