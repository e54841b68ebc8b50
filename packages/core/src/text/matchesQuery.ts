import { foldSearch } from './foldSearch.ts';

/** Every word, in any order and case; empty matches all. */
export function matchesQuery(text: string, query: string): boolean {
  const folded = foldSearch(text);
  return queryTerms(query).every((term) => folded.includes(term));
}

export function queryTerms(query: string): readonly string[] {
  return foldSearch(query).split(/\s+/u).filter(Boolean);
}
