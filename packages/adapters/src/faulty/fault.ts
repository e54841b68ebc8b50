/**
 * A fault of one request. *Before*: the server never sees it. *After*: the server carries it out, and the answer is
 * damaged on the way back.
 * - `drop-before`, `drop-after`: the connection ends without an answer;
 * - `half-body`: carried out, and the answer breaks off in the middle;
 * - `html-before`, `html-after`: a page with status 200 replaces the answer, as from a captive portal or a proxy;
 * - `error-before`, `error-after`: a 500 with a meaningless text;
 * - `slow`: carried out at once, and answered late;
 * - `hang`: carried out, and never answered;
 * - `duplicate`: delivered twice at the same time, as by a proxy that retries; the second answer comes back;
 * - `in-flight`: a 409 with `Retry-After: 1` before the server, as for an intent in flight;
 * - `rate-limited`, `rate-limited-until`: a 429 before the server, with `Retry-After` in seconds, or as an HTTP date;
 * - `signed-out`: a 401 before the server.
 */
export type Fault = (typeof faults)[number];

/** All faults. */
export const faults = [
  'drop-before',
  'drop-after',
  'half-body',
  'html-before',
  'html-after',
  'error-before',
  'error-after',
  'slow',
  'hang',
  'duplicate',
  'in-flight',
  'rate-limited',
  'rate-limited-until',
  'signed-out',
] as const;

export function isFault(text: unknown): text is Fault {
  return (faults as readonly unknown[]).includes(text);
}
