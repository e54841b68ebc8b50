import { Temporal } from 'temporal-polyfill';

/** Names such as `Europe/Vienna` and `UTC`. An offset such as `+02:00` is not a zone: it has no summer time. */
const ZONE_NAME = /^[A-Za-z]/;

/** A valid day in a valid time zone. */
export interface DayInZone {
  /** Its last millisecond, one before the next day starts, even if that day has no midnight. */
  readonly end: number;
  /** Calendar days from the zone's day at an instant to this day. */
  daysAfter(instant: number): number;
  /** The zone's day at an instant plus some days, as text. */
  describe(instant: number, days: number): string;
}

/**
 * @param date `YYYY-MM-DD`
 * @param timeZone an IANA name
 * @returns `undefined` for an invalid day or zone
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
