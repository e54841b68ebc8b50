import { BEYOND_ASCII } from './foldSearch.ts';

/** Composes and lowercases a text, with one form of sigma. `İ` becomes two characters. */
export function foldText(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFC').toLowerCase().replaceAll('ς', 'σ');
}
