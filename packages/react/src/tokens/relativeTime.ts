const SECOND = 1_000;

/** From the longest; the first that fits is said, cut off rather than rounded: "in 3 days" never promises more. */
const units = [
  ['year', 365 * 86_400 * SECOND],
  ['month', 30 * 86_400 * SECOND],
  ['day', 86_400 * SECOND],
  ['hour', 3_600 * SECOND],
  ['minute', 60 * SECOND],
] as const;

/**
 * How far away a moment is, such as `in 3 days` or `2 hours ago`.
 * @param distance milliseconds from now; negative for the past
 */
export function relativeTime(distance: number, locale: string): string {
  const [unit, length] = units.find((each) => Math.abs(distance) >= each[1]) ?? ['second', Number.POSITIVE_INFINITY];
  // Within the last or next minute this is "now", in the language's own word.
  return new Intl.RelativeTimeFormat(locale, { numeric: unit === 'second' ? 'auto' : 'always' }).format(
    Math.trunc(distance / length),
    unit,
  );
}
