import { type CalendarDate, DAY, daysBetween, utcDate, utcMidnight } from './calendarDate.ts';

/**
 * Returns the last millisecond of a local day, since the epoch. If clocks skip midnight, the day ends at the jump. If
 * they repeat it, the day ends at the first midnight. If a zone skips a whole day, that day ends with the day before.
 * @throws {RangeError} if the time zone is unknown
 */
export function endOfDay(date: CalendarDate, timeZone: string): number {
  const midnight = utcMidnight(date) + DAY;
  const instants = [midnight - DAY, midnight + DAY].map((near) => midnight - zoneOffset(near, timeZone));
  let [before, after] = [Math.min(...instants) - 1, Math.max(...instants)];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (middle + zoneOffset(middle, timeZone) >= midnight) after = middle;
    else before = middle;
  }
  return before;
}

/**
 * Returns the local date of an instant.
 * @throws {RangeError} if the time zone is unknown
 */
export function dateIn(timeZone: string, instant: number): CalendarDate {
  return utcDate(instant + zoneOffset(instant, timeZone));
}

/**
 * Counts the local midnights from `now` to `instant`, both in milliseconds since the epoch. Past days are negative.
 * @throws {RangeError} if the time zone is unknown
 */
export function daysUntil(instant: number, now: number, timeZone: string): number {
  return daysBetween(dateIn(timeZone, now), dateIn(timeZone, instant));
}

function zoneOffset(instant: number, timeZone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const wholeSecond = Math.floor(instant / 1000) * 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSecond;
}

// Creating a format takes a hundred times as long as using it.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
