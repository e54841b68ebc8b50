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

/** PostgreSQL rejects NUL and half a surrogate pair; other control characters mislead. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
const UNPRINTABLE_BUT_BREAKS = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether the server accepts the characters; `test/nameRule.test.ts` compares the two. */
export function isPrintable(text: string, isMultiline = false): boolean {
  return !(isMultiline ? UNPRINTABLE_BUT_BREAKS : UNPRINTABLE).test(text);
}

/** Whether the text has a letter, digit or sign that a reader sees. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}
