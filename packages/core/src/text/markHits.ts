import { findHits } from './findHits.ts';

/** A piece of a text. The pieces, one after the other, are the text unchanged. */
export interface TextPiece {
  readonly text: string;
  readonly isHit: boolean;
}

/** A text in pieces, those that a query finds marked. */
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
