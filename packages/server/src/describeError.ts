/** In characters. What a message says is at its beginning, and a long one could take long to search. */
const LONGEST_MESSAGE = 1_000;

const SECRETS = [/[A-Za-z][A-Za-z0-9_]*_[0-9A-Za-z]{36}/g, /\b[0-9a-f]{64}\b/gi, /\bBearer\s+\S+/gi];

/**
 * An error for the log: its kind, its message with everything blacked out that looks like a secret or an intent key,
 * and where it was thrown. A failed query is told by the database's own message, not with the values it carried.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const told = innermost(error);
  const code = 'code' in told && typeof told.code === 'string' ? ` (${told.code})` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [`${told.name}${code}: ${withoutSecrets(told.message.slice(0, LONGEST_MESSAGE))}`, ...frames].join('\n');
}

function innermost(error: Error): Error {
  return error.cause instanceof Error ? innermost(error.cause) : error;
}

function withoutSecrets(text: string): string {
  return SECRETS.reduce((left, pattern) => left.replace(pattern, '[secret]'), text);
}
