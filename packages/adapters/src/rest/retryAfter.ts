/** `setTimeout` runs at once for anything longer, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/**
 * Milliseconds to wait for a `Retry-After` header, in seconds or as an HTTP date (RFC 9110, section 10.2.3);
 * `undefined` for what is neither. A date is measured from the answer's own `Date`, where there is one, because
 * the page's clock may be wrong.
 */
export function retryAfter(header: string | null, date: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Math.min(Number(text) * 1000, LONGEST);
  const until = httpDate(text);
  if (until === undefined) return undefined;
  return Math.min(Math.max(until - (httpDate(date ?? '') ?? now), 0), LONGEST);
}

/** All three forms that RFC 9110 asks for; the oldest has no zone and means GMT. `Date.parse` alone would take `-5` for a year. */
function httpDate(text: string): number | undefined {
  if (!/^[A-Z][a-z]{2,8},? .*\d\d:\d\d:\d\d/.test(text)) return undefined;
  const instant = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(instant) ? undefined : instant;
}
