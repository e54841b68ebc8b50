/** All else costs five times as much, and most permissions are named in ASCII. */
const BEYOND_ASCII = /[\u0080-\uFFFF]/;

/**
 * The text as it is compared in a search: composed, lower-cased by the rules of no language in particular,
 * and with one sigma, which else depends on what stands after it. It may be longer than the text: `İ` becomes two characters.
 */
export function foldText(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFC').toLowerCase().replaceAll('ς', 'σ');
}
