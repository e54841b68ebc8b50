import { Temporal } from 'temporal-polyfill';

/** Excludes offsets such as `+02:00`, which have no daylight saving time. */
const ZONE_NAME = /^[A-Za-z]/;

export function isTimeZone(name: string): boolean {
  try {
    return ZONE_NAME.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

export interface DayInZone {
  /** One millisecond before the next day starts, even if that day has no midnight. */
  readonly end: number;
  daysAfter(instant: number): number;
  describe(instant: number, days: number): string;
}

/**
 * @param date `YYYY-MM-DD`
 * @returns `undefined` if the day or the zone is invalid
 */
export function dayInZone(date: string, timeZone: string): DayInZone | undefined {
  if (!ZONE_NAME.test(timeZone)) return undefined;
  const today = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();
  try {
    const day = Temporal.PlainDate.from(date);
    const next = day.add({ days: 1 }).toZonedDateTime({ timeZone });
    return {
      end: next.epochMilliseconds - 1,
      daysAfter: (instant) => today(instant).until(day, { largestUnit: 'days' }).days,
      describe: (instant, days) => formatted(today(instant).add({ days })),
    };
  } catch {
    return undefined;
  }
}

function formatted(date: Temporal.PlainDate): string {
  return date.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
