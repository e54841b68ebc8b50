/** The full fold takes five times as long, and most names are ASCII. */
const BEYOND_ASCII = /[\u0080-\uFFFF]/;
const ACCENTS = /[\u0300-\u036F]/g;

/** Folds case (`ß` becomes `ss`), accents, and widths, so that “cafe” finds “Café”. */
export function foldSearch(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFKD').replace(ACCENTS, '').toUpperCase().toLowerCase();
  return plain.normalize('NFD').replace(ACCENTS, '').normalize('NFC').replaceAll('ς', 'σ');
}

/** Composes and lowercases a text, with one form of sigma. `İ` becomes two characters. */
export function foldText(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFC').toLowerCase().replaceAll('ς', 'σ');
}

const MARKS = /[\s:._/-]+/;

export function searchWords(text: string): readonly string[] {
  return foldSearch(withGaps(text)).split(MARKS).filter(Boolean);
}

function withGaps(text: string): string {
  return BEYOND_ASCII.test(text)
    ? text.replace(/[\p{Ll}\d](?=\p{Lu})|\p{Lu}(?=\p{Lu}\p{Ll})/gu, '$& ')
    : text.replace(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, '$& ');
}
