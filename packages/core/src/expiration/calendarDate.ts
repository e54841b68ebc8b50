/** A Gregorian day as `YYYY-MM-DD`. Dates sort as strings. */
export type CalendarDate = string;

/** `utcDate` clamps later days to this date. */
export const LAST_DATE: CalendarDate = '9999-12-31';

export const DAY = 86_400_000;

/** Whether the day exists. For example, `2026-02-29` doesn't. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const utc = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(utc) && new Date(utc).toISOString().startsWith(text);
}

/** Adds days to a date. A negative number subtracts days. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return utcDate(utcMidnight(date) + days * DAY);
}

export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / DAY);
}

export function utcMidnight(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

export function utcDate(instant: number): CalendarDate {
  return instant < utcMidnight(LAST_DATE) ? new Date(instant).toISOString().slice(0, 10) : LAST_DATE;
}
