export interface TextRule {
  /** The subject of the message: `The name`. */
  readonly label: string;
  /** In code points, as the page counts. */
  readonly maxLength: number;
  /** Whether the text can have line breaks and tabs. */
  readonly isMultiline?: boolean;
}

/** PostgreSQL rejects NUL and half a surrogate pair; other control characters make a text misleading. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/u;
const UNSTORABLE_BUT_BREAKS = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** The error in a trimmed text from the user, as a sentence; `undefined` for a valid text. */
export function checkText(text: string, { label, maxLength, isMultiline = false }: TextRule): string | undefined {
  const length = [...text].length;
  if (length > maxLength) return `${label} can have ${maxLength} characters at most. It has ${length}.`;
  if ((isMultiline ? UNSTORABLE_BUT_BREAKS : UNSTORABLE).test(text)) {
    return `${label} has control characters, which the server cannot store. Remove them.`;
  }
  if (text !== '' && !VISIBLE.test(text)) return `${label} has no visible characters. Add letters or digits.`;
  return undefined;
}

/** Whether a database query accepts an id: PostgreSQL rejects NUL and half a surrogate pair. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}
