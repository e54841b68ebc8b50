const SECOND = 1_000;

/** Longest first; uses the first unit that fits, truncated instead of rounded: "in 3 days" never promises more. */
const units = [
  ['year', 365 * 86_400 * SECOND],
  ['month', 30 * 86_400 * SECOND],
  ['day', 86_400 * SECOND],
  ['hour', 3_600 * SECOND],
  ['minute', 60 * SECOND],
] as const;

/**
 * The distance in words, such as `in 3 days` or `2 hours ago`.
 * @param distance milliseconds from now; negative for the past
 */
export function relativeTime(distance: number, locale: string): string {
  const [unit, length] = units.find((each) => Math.abs(distance) >= each[1]) ?? ['second', Number.POSITIVE_INFINITY];
  // Less than a minute is "now" in the user's language.
  return new Intl.RelativeTimeFormat(locale, { numeric: unit === 'second' ? 'auto' : 'always' }).format(
    Math.trunc(distance / length),
    unit,
  );
}
