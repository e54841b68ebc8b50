const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * An instant as it travels, in milliseconds since the epoch. `null` stays `null` (never); anything that is not an
 * ISO 8601 instant with a zone is `undefined`, for `0` and `""` are neither 1970 nor never.
 */
export function parseInstant(text: unknown): number | null | undefined {
  if (text === null) return null;
  if (typeof text !== 'string' || !INSTANT.test(text)) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
}
