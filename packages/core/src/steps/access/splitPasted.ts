/** Marks that a list brings with it: bullets, numbers, quotes, and spaces of any kind. */
const BEFORE = /^(?:[\s\uFEFF\u200B]|[-*•–]\s|\d{1,4}[.)]\s|["'“”„«»])+/u;
const AFTER = /(?:[\s\uFEFF\u200B]|["'“”„«»]|[,;])+$/u;

/** The entries of a pasted list, one a line, each once and in order, without bullets and quotes. */
export function splitPasted(text: string): readonly string[] {
  const lines = text.split(/[\r\n\u2028\u2029]+/u).map(trimMarks);
  return [...new Set(lines)].filter((line) => line !== '');
}

/** What one line may hold, where the line as a whole is no name: names between commas, semicolons or tabs. */
export function splitLine(line: string): readonly string[] {
  const parts = line.split(/[,;\t]/u).map(trimMarks);
  return parts.length > 1 ? [...new Set(parts)].filter((part) => part !== '') : [];
}

function trimMarks(line: string): string {
  return line.replace(BEFORE, '').replace(AFTER, '');
}
