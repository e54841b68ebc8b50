import { type CalendarDate, DAY, daysBetween, utcDate, utcMidnight } from './calendarDate.ts';

/**
 * The last millisecond of a day in a time zone, in milliseconds since the epoch: the one before local clocks first show
 * midnight or later. Days without a midnight (Cairo, Santiago) end where the clocks jump. A day with two midnights after
 * it (Havana) ends at the first. A day that a zone skips (Apia, 30 December 2011) ends with the day before.
 * @throws {RangeError} for an unknown time zone
 */
export function endOfDay(date: CalendarDate, timeZone: string): number {
  const midnight = utcMidnight(date) + DAY;
  const instants = [midnight - DAY, midnight + DAY].map((near) => midnight - zoneOffset(near, timeZone));
  let [before, after] = [Math.min(...instants) - 1, Math.max(...instants)];
  // Without a clock change the two are one millisecond apart, and the loop doesn't run.
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (middle + zoneOffset(middle, timeZone) >= midnight) after = middle;
    else before = middle;
  }
  return before;
}

/**
 * The local day at an instant.
 * @param instant milliseconds since the epoch
 * @throws {RangeError} for an unknown time zone
 */
export function dateIn(timeZone: string, instant: number): CalendarDate {
  return utcDate(instant + zoneOffset(instant, timeZone));
}

/**
 * Counts the local midnights until an instant: 0 for later today, 1 for tomorrow, negative for past days.
 * @param instant milliseconds since the epoch
 * @param now milliseconds since the epoch
 * @throws {RangeError} for an unknown time zone
 */
export function daysUntil(instant: number, now: number, timeZone: string): number {
  return daysBetween(dateIn(timeZone, now), dateIn(timeZone, instant));
}

/** Milliseconds that local clocks are ahead of UTC at an instant. */
function zoneOffset(instant: number, timeZone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const wholeSecond = Math.floor(instant / 1000) * 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSecond;
}

// Creating a format takes about a hundred times as long as using it.
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
