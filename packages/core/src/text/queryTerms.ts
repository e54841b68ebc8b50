import { foldSearch } from './foldSearch.ts';

export function queryTerms(query: string): readonly string[] {
  return foldSearch(query).split(/\s+/u).filter(Boolean);
}
