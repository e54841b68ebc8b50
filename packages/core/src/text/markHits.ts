import { findHits } from './findHits.ts';

/** A piece of a text. Joined in order, the pieces equal the text. */
export interface TextPiece {
  readonly text: string;
  readonly isHit: boolean;
}

/** Splits a text into pieces, and marks those that match the query. */
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
