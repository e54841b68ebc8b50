export interface TextRule {
  /** What the text is, at the start of a sentence: `The name`. */
  readonly label: string;
  /** In code points, which every language can count; the page counts the same. */
  readonly most: number;
  /** Whether line breaks and tabs are text. */
  readonly isMultiline?: boolean;
}

/** PostgreSQL refuses NUL and half a surrogate pair; other controls hide what a text says. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/u;
const UNSTORABLE_BUT_BREAKS = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** What is wrong with a text that a person typed, already trimmed, as a sentence; `undefined` when nothing is. */
export function checkText(text: string, { label, most, isMultiline = false }: TextRule): string | undefined {
  const length = [...text].length;
  if (length > most) return `${label} may have ${most} characters at most. It has ${length}.`;
  if ((isMultiline ? UNSTORABLE_BUT_BREAKS : UNSTORABLE).test(text)) {
    return `${label} holds control characters, which cannot be stored or read back. Remove them.`;
  }
  if (text !== '' && !VISIBLE.test(text)) return `${label} has nothing that can be seen. Give it letters or digits.`;
  return undefined;
}

/** Whether an id that a caller sent can be looked up at all: both stores refuse NUL and half a surrogate pair. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}
