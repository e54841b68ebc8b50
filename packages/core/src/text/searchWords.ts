import { BEYOND_ASCII, foldSearch } from './foldSearch.ts';

const MARKS = /[\s:._/-]+/;

export function searchWords(text: string): readonly string[] {
  return foldSearch(withGaps(text)).split(MARKS).filter(Boolean);
}

function withGaps(text: string): string {
  return BEYOND_ASCII.test(text)
    ? text.replace(/[\p{Ll}\d](?=\p{Lu})|\p{Lu}(?=\p{Lu}\p{Ll})/gu, '$& ')
    : text.replace(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, '$& ');
}
