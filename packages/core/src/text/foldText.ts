/** The full fold takes five times as long, and most permission names are ASCII. */
const BEYOND_ASCII = /[\u0080-\uFFFF]/;

/** Composed, lower-cased in no language, one form of sigma. May be longer: `İ` becomes two characters. */
export function foldText(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFC').toLowerCase().replaceAll('ς', 'σ');
}
