import { foldSearch } from './foldSearch.ts';

/** Whether the text contains every word of the query, in any order and case. An empty query matches every text. */
export function matchesQuery(text: string, query: string): boolean {
  const folded = foldSearch(text);
  return queryTerms(query).every((term) => folded.includes(term));
}

export function queryTerms(query: string): readonly string[] {
  return foldSearch(query).split(/\s+/u).filter(Boolean);
}
