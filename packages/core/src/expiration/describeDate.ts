import { isCalendarDate, utcMidnight } from './calendarDate.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day in words, such as `24 December 2026`: what a typed date is echoed as. What is no date stays as it is. */
export function describeDate(date: string, locale: string): string {
  if (!isCalendarDate(date)) return date;
  const format =
    formats.get(locale) ??
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
  formats.set(locale, format);
  return format.format(utcMidnight(date));
}
