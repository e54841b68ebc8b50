import { BEYOND_ASCII, foldSearch } from './foldSearch.ts';
import { queryTerms } from './matchesQuery.ts';
import { searchWords } from './searchWords.ts';
import { graphemes } from './truncateGraphemes.ts';

/** A range in UTF-16 code units. `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Finds the matches of a query as ranges of whole characters, in order and without overlaps. */
export function findHits(text: string, query: string): readonly TextRange[] {
  const terms = [...queryTerms(query.replace(/[,;*]/gu, ' ')), ...searchWords(query.replace(/[,;*]/gu, ' '))];
  const plain = foldSearch(text);
  if (!terms.some((term) => plain.includes(term))) return [];
  if (!BEYOND_ASCII.test(text)) return merged(terms.flatMap((term) => occurrences(plain, term)));
  const folded = foldCharacters(text);
  const hits = terms.flatMap((term) => occurrences(folded.text, term));
  return merged(hits.map(({ start, end }) => ({ start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 })));
}

function foldCharacters(text: string) {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const { segment, index } of graphemes(text)) {
    const part = foldSearch(segment);
    folded += part;
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(index);
      ends.push(index + segment.length);
    }
  }
  return { text: folded, starts, ends };
}

function occurrences(text: string, term: string): TextRange[] {
  const found: TextRange[] = [];
  for (let start = text.indexOf(term); start !== -1; start = text.indexOf(term, start + term.length)) {
    found.push({ start, end: start + term.length });
  }
  return found;
}

function merged(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const range of [...ranges].sort((left, right) => left.start - right.start)) {
    const last = result.at(-1);
    if (last && range.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      result.push(range);
    }
  }
  return result;
}

/** A part of a text. */
export interface TextPiece {
  readonly text: string;
  readonly isHit: boolean;
}

/** Splits a text at its matches. */
export function markHits(text: string, query: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { start, end } of findHits(text, query)) {
    if (start > at) pieces.push({ text: text.slice(at, start), isHit: false });
    pieces.push({ text: text.slice(start, end), isHit: true });
    at = end;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), isHit: false });
  return pieces;
}
