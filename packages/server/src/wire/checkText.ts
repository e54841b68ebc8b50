export interface TextRule {
  readonly label: string;
  /** In code points. */
  readonly maxLength: number;
  readonly isMultiline?: boolean;
}

/** PostgreSQL rejects NUL and half a surrogate pair; other control characters mislead. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/u;
const UNSTORABLE_BUT_BREAKS = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

export function checkText(text: string, { label, maxLength, isMultiline = false }: TextRule): string | undefined {
  const length = [...text].length;
  if (length > maxLength) return `${label} can have ${maxLength} characters at most. It has ${length}.`;
  if ((isMultiline ? UNSTORABLE_BUT_BREAKS : UNSTORABLE).test(text)) {
    return `${label} has control characters, which the server cannot store. Remove them.`;
  }
  if (text !== '' && !VISIBLE.test(text)) return `${label} has no visible characters. Add letters or digits.`;
  return undefined;
}

export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}
