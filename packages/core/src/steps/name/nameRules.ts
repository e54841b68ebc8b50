/** In code points; the server counts the same way. */
export const NAME_LIMIT = 100;
/** In code points; the server counts the same way. */
export const DESCRIPTION_LIMIT = 500;

/** Counts Unicode code points, not UTF-16 units, so that a server in any language counts the same. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _character of text) count += 1;
  return count;
}

/** Control characters except tabs and line breaks, and lone surrogates. PostgreSQL rejects some, and all are invisible. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;

/** Whether a database can store the text and return it unchanged. */
export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text);
}
