import { Temporal } from 'temporal-polyfill';

/** Names such as `Europe/Vienna` and `UTC`; an offset such as `+02:00` is no zone, for it knows no summer time. */
const ZONE_NAME = /^[A-Za-z]/;

/** A day that exists, in a zone that exists. */
export interface DayInZone {
  /** Its last millisecond: the one before the next day starts, also where that day has no midnight. */
  readonly end: number;
  /** How many days later it is than the day that the zone has at an instant. */
  daysAfter(instant: number): number;
  /** The day that is so many days after the one that the zone has at an instant, in words. */
  describe(instant: number, days: number): string;
}

/**
 * @param date `YYYY-MM-DD`
 * @param timeZone an IANA name
 * @returns `undefined` where there is no such day or zone
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
      describe: (instant, days) => inWords(today(instant).add({ days })),
    };
  } catch {
    return undefined;
  }
}

function inWords(date: Temporal.PlainDate): string {
  return date.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
