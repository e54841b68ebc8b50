import type { CalendarDate } from './calendarDate.ts';
import { describeInstant } from './describeInstant.ts';
import { dateIn, daysUntil } from './endOfDay.ts';

/** The user's clock, time zone and language. */
export interface ExpiryReader {
  readonly now: number;
  /** IANA id. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly locale: string;
}

/** An expiry in every form that a page shows. */
export interface ExpiryDescription {
  readonly instant: number;
  /** The day in the user's time zone. */
  readonly date: CalendarDate;
  /** `Thursday, 24 December 2026 at 23:59 GMT+1` */
  readonly local: string;
  /** The same in UTC. */
  readonly utc: string;
  /** Calendar days from today in the user's time zone; 0 is today. */
  readonly days: number;
  /** `today`, `tomorrow`, `in 30 days`, `2 days ago`, in the user's language. */
  readonly inDays: string;
}

/**
 * Describes an expiry. Call it again after midnight, because the relative part changes.
 * @param instant milliseconds since the epoch
 */
export function describeExpiry(instant: number, { now, timeZone, locale }: ExpiryReader): ExpiryDescription {
  const days = daysUntil(instant, now, timeZone);
  return {
    instant,
    date: dateIn(timeZone, instant),
    local: describeInstant(instant, timeZone, locale),
    utc: describeInstant(instant, 'UTC', locale),
    days,
    inDays: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day'),
  };
}
