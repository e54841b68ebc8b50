import type { CalendarDate } from './calendarDate.ts';
import { describeInstant } from './describeInstant.ts';
import { dateIn, daysUntil } from './endOfDay.ts';

/** The user's clock, zone, and language. */
export interface ExpiryReader {
  readonly now: number;
  /** IANA. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly locale: string;
}

/** An expiry in every form that a page shows. */
export interface ExpiryDescription {
  readonly instant: number;
  /** In the user's time zone. */
  readonly date: CalendarDate;
  /** `Thursday, 24 December 2026 at 23:59 GMT+1` */
  readonly local: string;
  readonly utc: string;
  /** Calendar days from today, which is 0. */
  readonly days: number;
  /** `today`, `in 30 days`, `2 days ago`, in the user's language. */
  readonly inDays: string;
}

/**
 * Call it again after midnight: the relative part changes.
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
