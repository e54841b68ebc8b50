import type { CalendarDate } from './calendarDate.ts';
import { describeInstant, describeTime } from './describeInstant.ts';
import { dateIn, daysUntil } from './endOfDay.ts';

/** The user's clock, time zone, and language. */
export interface ExpiryReader {
  readonly now: number;
  /** IANA. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly locale: string;
}

/** An expiration in every form that a page shows. */
export interface ExpiryDescription {
  readonly instant: number;
  /** In the user's time zone. */
  readonly date: CalendarDate;
  /** `Thursday, 24 December 2026 at 23:59 GMT+1` */
  readonly local: string;
  /** Such as `23:59 GMT+1`. */
  readonly localTime: string;
  readonly utc: string;
  /** Has a date only if it differs from the local date. */
  readonly utcTime: string;
  /** Calendar days from today; 0 if the token expires today. */
  readonly days: number;
  /** Such as `today` or `in 30 days`, in the user's language. */
  readonly inDays: string;
}

/**
 * Describes an expiration. Call the function again after midnight, because `days` and `inDays` change.
 * @param instant milliseconds since the epoch
 */
export function describeExpiry(instant: number, { now, timeZone, locale }: ExpiryReader): ExpiryDescription {
  const days = daysUntil(instant, now, timeZone);
  const date = dateIn(timeZone, instant);
  const utc = describeInstant(instant, 'UTC', locale);
  return {
    instant,
    date,
    local: describeInstant(instant, timeZone, locale),
    localTime: describeTime(instant, timeZone, locale),
    utc,
    utcTime: date === dateIn('UTC', instant) ? describeTime(instant, 'UTC', locale) : utc,
    days,
    inDays: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day'),
  };
}
