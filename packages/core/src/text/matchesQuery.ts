import { queryTerms } from './findHits.ts';
import { foldText } from './foldText.ts';

/** Whether a text contains every word of a query, in any order and letter case. An empty query matches every text. */
export function matchesQuery(text: string, query: string): boolean {
  const folded = foldText(text);
  return queryTerms(query).every((term) => folded.includes(term));
}
