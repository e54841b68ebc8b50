/** Code points, as on the server. */
export const NAME_LIMIT = 100;
/** Code points, as on the server. */
export const DESCRIPTION_LIMIT = 500;

/** Code points, so that servers in any language count the same. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _character of text) count += 1;
  return count;
}

/** PostgreSQL rejects NUL and half a surrogate pair; other controls mislead. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
const UNPRINTABLE_BUT_BREAKS = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

export function isPrintable(text: string, isMultiline = false): boolean {
  return !(isMultiline ? UNPRINTABLE_BUT_BREAKS : UNPRINTABLE).test(text);
}

export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}
