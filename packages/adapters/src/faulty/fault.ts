/**
 * *Before*: the server never sees the request. *After*: it carries it out.
 * - `drop-before`, `drop-after`: no answer;
 * - `half-body`: breaks off;
 * - `html-before`, `html-after`: a page with status 200;
 * - `error-before`, `error-after`: a 500 without a code;
 * - `slow`, `hang`: late or never;
 * - `duplicate`: delivered twice at once;
 * - `in-flight`: a 409 with `Retry-After: 1`;
 * - `rate-limited`, `rate-limited-until`: a 429, in seconds or with a date;
 * - `signed-out`: a 401.
 */
export type Fault = (typeof faults)[number];

/** Every fault. */
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
