/**
 * A network fault. *Before*: the server never receives the request. *After*: the server carries out the request.
 * - `drop-before`, `drop-after`: no response arrives;
 * - `half-body`: the response ends early;
 * - `html-before`, `html-after`: an HTML page with status 200;
 * - `error-before`, `error-after`: a 500 without a code;
 * - `slow`, `hang`: the response arrives late, or never;
 * - `duplicate`: the request arrives twice at the same time;
 * - `in-flight`: a 409 with `Retry-After: 1`;
 * - `rate-limited`, `rate-limited-until`: a 429 with seconds, or with a date;
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
