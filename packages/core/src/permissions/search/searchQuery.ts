import { foldSearch, searchWords } from '../../text/foldSearch.ts';

export interface SearchedWord {
  readonly word: string;
  readonly start: string;
  readonly whole: string;
}

/** One name of a pasted list, or the whole query. */
export interface SearchedName {
  /** Every word must match. */
  readonly words: readonly SearchedWord[];
  /** A pattern like `s3:Get*`, which matches from the beginning of a word. */
  readonly pattern: RegExp | undefined;
  readonly folded: string;
}

/** Parses words in any order, names separated by `,`, `;`, or line breaks, and `*` for any text. */
export function searchQuery(query: string): readonly SearchedName[] {
  return query.split(/[\n,;]+/u).flatMap((part) => {
    const name = part.replace(/^[\s"'[\](){}]*(?=[^\s"'[\](){}])|[\s"'[\]]+$/gu, '');
    const words = wordsOf(name);
    const pattern = name.includes('*') ? patternOf(name) : undefined;
    return words.length > 0 || pattern ? [{ words: pattern ? [] : words, pattern, folded: foldSearch(name) }] : [];
  });
}

/** If a name contains only separators, matches them literally. */
function wordsOf(name: string): readonly SearchedWord[] {
  const words = searchWords(name);
  const meant = words.length > 0 ? words : foldSearch(name).split(/\s+/u).filter(Boolean);
  return meant.map((word) => ({ word, start: ` ${word}`, whole: ` ${word} ` }));
}

function patternOf(name: string): RegExp {
  const parts = foldSearch(name.trim())
    .split(/\*+/u)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`(?:^|[\\s:._/-])${parts.join('.*')}$`, 'u');
}
