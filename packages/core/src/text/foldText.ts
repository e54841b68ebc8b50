/** The full fold takes five times as long, and most permission names are ASCII. */
const BEYOND_ASCII = /[\u0080-\uFFFF]/;

/**
 * Folds a text for comparison in a search: composed, lower-cased independently of language, and with a single form of
 * sigma, which otherwise depends on the next letter. The result may be longer than the text: `İ` becomes two
 * characters.
 */
export function foldText(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFC').toLowerCase().replaceAll('ς', 'σ');
}
