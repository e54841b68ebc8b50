import type * as z from 'zod/mini';

const LONGEST_QUOTE = 40;

/**
 * Where an answer is not what was expected, for the developer: `items[3].expiresAt: expected an ISO instant, got 0`.
 * Every schema here names what it expects as its error.
 * @param mayQuote `false` for an answer in which any text may be a secret
 */
export function describeMismatch(error: z.core.$ZodError, body: unknown, mayQuote: boolean): string {
  const [first, ...others] = error.issues;
  if (!first) return 'it is not what was expected';
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  const at = first.path.length > 0 ? `${pathText(first.path)}: ` : '';
  return `${at}expected ${first.message}, got ${shown(valueAt(body, first.path), mayQuote)}${more}`;
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    body,
  );
}

function shown(value: unknown, mayQuote: boolean): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') {
    return mayQuote && value.length <= LONGEST_QUOTE ? JSON.stringify(value) : `${value.length} characters of text`;
  }
  if (Array.isArray(value)) return `an array of ${value.length}`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
