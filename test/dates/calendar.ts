import { addDays, dateIn, daysUntil, endOfDay, expiryInstant } from '@tokenwright/core/expiration';
import { Temporal } from 'temporal-polyfill';

/** Instants are milliseconds since the epoch; dates are `YYYY-MM-DD`. */
export interface Calendar {
  dateIn(timeZone: string, instant: number): string;
  endOfDay(date: string, timeZone: string): number;
  addDays(date: string, days: number): string;
  daysUntil(instant: number, now: number, timeZone: string): number;
  afterDays(days: number, now: number): number;
}

export const ours: Calendar = {
  dateIn,
  endOfDay,
  addDays,
  daysUntil,
  afterDays: (days, now) => expiryInstant({ days }, now) ?? Number.NaN,
};

/** An independent implementation on the Temporal polyfill. */
export const theirs: Calendar = {
  dateIn: (timeZone, instant) => dayAt(timeZone, instant).toString(),
  endOfDay: (date, timeZone) =>
    Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime({ timeZone }).epochMilliseconds - 1,
  addDays: (date, days) => Temporal.PlainDate.from(date).add({ days }).toString(),
  daysUntil: (instant, now, timeZone) =>
    dayAt(timeZone, now).until(dayAt(timeZone, instant), { largestUnit: 'days' }).days,
  afterDays: (days, now) => Temporal.Instant.fromEpochMilliseconds(now).add({ hours: 24 * days }).epochMilliseconds,
};

function dayAt(timeZone: string, instant: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();
}
