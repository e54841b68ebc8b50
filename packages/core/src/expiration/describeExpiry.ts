import { type CalendarDate, isCalendarDate, utcMidnight } from './calendarDate.ts';
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

/**
 * Formats an instant with its zone, such as `Thursday, 24 December 2026 at 23:59 GMT+1`.
 * @param instant milliseconds since the epoch
 */
export function describeInstant(instant: number, timeZone: string, locale: string): string {
  const format = cached(`${locale} ${timeZone}`, locale, {
    timeZone,
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  return format.format(instant);
}

/** Formats a calendar date, such as `24 December 2026`. Returns any other text unchanged. */
export function describeDate(date: string, locale: string): string {
  if (!isCalendarDate(date)) return date;
  return cached(locale, locale, { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }).format(
    utcMidnight(date),
  );
}

const formats = new Map<string, Intl.DateTimeFormat>();

function cached(key: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}
