/** A day of the Gregorian calendar with no zone, as `YYYY-MM-DD`. Such strings sort as the days do. */
export type CalendarDate = string;

/** The last day that can be written; what would be later is taken for it. */
export const LAST_DATE: CalendarDate = '9999-12-31';

export const DAY = 86_400_000;

/** Whether the text is a day that exists: `2026-02-29` is not. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const utc = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(utc) && new Date(utc).toISOString().startsWith(text);
}

/** The day that is so many days later, or earlier where `days` is negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return utcDate(utcMidnight(date) + days * DAY);
}

/** How many days `to` is later than `from`; negative where it is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / DAY);
}

/** Milliseconds since the epoch at which that day begins in UTC. */
export function utcMidnight(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The day in UTC at an instant, in milliseconds since the epoch. */
export function utcDate(instant: number): CalendarDate {
  return instant < utcMidnight(LAST_DATE) ? new Date(instant).toISOString().slice(0, 10) : LAST_DATE;
}
