/** Control characters but for tabs and line breaks, and halves of surrogate pairs: PostgreSQL refuses some, nobody can see any. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;

/** Whether the text can be stored and read back as it is. */
export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text);
}
