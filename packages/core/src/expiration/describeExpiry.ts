import type { CalendarDate } from './calendarDate.ts';
import { dateIn } from './dateIn.ts';
import { daysUntil } from './daysUntil.ts';
import { describeInstant } from './describeInstant.ts';

/** Where and when a moment is read. */
export interface ExpiryReader {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly timeZone: string;
  readonly locale: string;
}

/** A moment in all the words that a page says it in. */
export interface ExpiryWords {
  /** Milliseconds since the epoch. */
  readonly instant: number;
  /** The day in the reader's zone. */
  readonly date: CalendarDate;
  /** `Thursday, 24 December 2026 at 23:59 GMT+1` */
  readonly local: string;
  /** The same in UTC. */
  readonly utc: string;
  /** Calendar days from today in the reader's zone; 0 is today. */
  readonly days: number;
  /** `today`, `tomorrow`, `in 30 days`, `2 days ago`, in the reader's language. */
  readonly inDays: string;
}

/** Says when a token ends. Ask again when the page has stood open: today is another day after midnight. */
export function describeExpiry(instant: number, { now, timeZone, locale }: ExpiryReader): ExpiryWords {
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
