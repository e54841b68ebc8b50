/** The full fold takes five times as long, and most permission names are ASCII. */
const BEYOND_ASCII = /[\u0080-\uFFFF]/;
const ACCENTS = /[\u0300-\u036F]/g;

/** Folds letter case as Unicode does (`ß` is `ss`), accents, and widths, so that “cafe” finds “Café”. May change the length. */
export function foldSearch(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFKD').replace(ACCENTS, '').toUpperCase().toLowerCase();
  return plain.normalize('NFD').replace(ACCENTS, '').normalize('NFC').replaceAll('ς', 'σ');
}
