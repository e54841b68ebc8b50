import { warnOfTimeZone } from '../wizard/warnDeveloper.ts';

/** An offset such as `+02:00` has no daylight saving time, and the server rejects it. */
const ZONE_NAME = /^[A-Za-z]/;

/**
 * Replaces an unknown zone, such as `TZ=Foo/Bar`, with `UTC`, and warns once in development.
 * @param timeZone if omitted, the runtime's time zone
 */
export function normalizeTimeZone(timeZone?: string): string {
  const given = timeZone ?? runtimeTimeZone();
  if (given !== undefined && ZONE_NAME.test(given) && isKnown(given)) return given;
  warnOfTimeZone(given);
  return 'UTC';
}

function isKnown(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

function runtimeTimeZone(): string | undefined {
  try {
    return new Intl.DateTimeFormat().resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
