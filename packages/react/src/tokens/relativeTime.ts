const SECOND = 1_000;

/** The longest first. */
const units = [
  ['year', 365 * 86_400 * SECOND],
  ['month', 30 * 86_400 * SECOND],
  ['day', 86_400 * SECOND],
  ['hour', 3_600 * SECOND],
  ['minute', 60 * SECOND],
] as const;

/**
 * The distance of a moment, such as `in 7 days` or `2 hr ago`. The future is rounded, so a 7-day token is "in 7 days" a minute after its creation.
 * @param distance milliseconds from now; negative for the past
 */
export function relativeTime(distance: number, locale: string, style: 'long' | 'short' = 'long'): string {
  const [unit, length] = units.find((each) => Math.abs(distance) >= each[1]) ?? ['second', Number.POSITIVE_INFINITY];
  const count = distance / length;
  // Within a minute this is "now", in the language's own word.
  return new Intl.RelativeTimeFormat(locale, { style, numeric: unit === 'second' ? 'auto' : 'always' }).format(
    count > 0 ? Math.round(count) : Math.trunc(count),
    unit,
  );
}
