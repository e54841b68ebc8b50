const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment in words with its zone, such as `Thursday, 24 December 2026 at 23:59 GMT+1`.
 * @param instant milliseconds since the epoch
 */
export function describeInstant(instant: number, timeZone: string, locale: string): string {
  const key = `${locale} ${timeZone}`;
  const format = formats.get(key) ?? formatFor(timeZone, locale);
  formats.set(key, format);
  return format.format(instant);
}

function formatFor(timeZone: string, locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
}
