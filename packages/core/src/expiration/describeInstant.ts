import { isCalendarDate, utcMidnight } from './calendarDate.ts';

/** The pages would show these marks as visible characters, as they do in names. */
const DIRECTION_MARKS = /[\u061C\u200E\u200F]/g;

/**
 * Formats an instant like `Thursday, 24 December 2026 at 23:59 GMT+1`.
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
  return format.format(instant).replace(DIRECTION_MARKS, '');
}

/** Formats an instant like `23:59 GMT+1`. */
export function describeTime(instant: number, timeZone: string, locale: string): string {
  const parts = { timeZone, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
  return cached(`time ${locale} ${timeZone}`, locale, parts).format(instant).replace(DIRECTION_MARKS, '');
}

/** Formats a date like `24 December 2026`. Returns any other text unchanged. */
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
