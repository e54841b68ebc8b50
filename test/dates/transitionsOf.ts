import { Temporal } from 'temporal-polyfill';

export function transitionsOf(timeZone: string, firstYear: number, endYear: number): readonly number[] {
  const end = Date.UTC(endYear, 0, 1);
  const found: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(firstYear, 0, 1)).toZonedDateTimeISO(timeZone);
  for (let next = at.getTimeZoneTransition('next'); next; next = at.getTimeZoneTransition('next')) {
    if (next.epochMilliseconds >= end) break;
    found.push(next.epochMilliseconds);
    at = next;
  }
  return found;
}
