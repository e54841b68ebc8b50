import { foldSearch } from '../../text/foldSearch.ts';
import { searchWords } from '../../text/searchWords.ts';

export interface SearchedWord {
  readonly word: string;
  readonly start: string;
  readonly whole: string;
}

export interface SearchedName {
  readonly words: readonly SearchedWord[];
  readonly pattern: RegExp | undefined;
  readonly folded: string;
}

export function searchQuery(query: string): readonly SearchedName[] {
  return query
    .split(/[\n,;]+/u)
    .flatMap(idsOrWords)
    .flatMap((part) => {
      const name = part.replace(/^[\s"'[\](){}]*(?=[^\s"'[\](){}])|[\s"'[\]]+$/gu, '');
      const words = wordsOf(name);
      const pattern = name.includes('*') ? patternOf(name) : undefined;
      return words.length > 0 || pattern ? [{ words: pattern ? [] : words, pattern, folded: foldSearch(name) }] : [];
    });
}

function idsOrWords(part: string): readonly string[] {
  const pieces = part.split(/[\s|]+/u).filter(Boolean);
  return pieces.every((piece) => /[:._/*]/u.test(piece) && /[\p{L}\p{N}]/u.test(piece)) ? pieces : [part];
}

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
