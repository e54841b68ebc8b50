const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * Reads an ISO 8601 instant with a zone as epoch milliseconds, and `null` as `null`.
 * @returns `undefined` for other values
 */
export function parseInstant(text: unknown): number | null | undefined {
  if (text === null) return null;
  if (typeof text !== 'string' || !INSTANT.test(text)) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
}
