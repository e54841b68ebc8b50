/** A character as the user sees it, and its position in UTF-16 code units. */
export interface Grapheme {
  readonly segment: string;
  readonly index: number;
}

let segmenter: Intl.Segmenter | undefined;

/**
 * Splits a text into the characters that the user sees: an accent stays with its letter, and a family emoji is one
 * character.
 */
export function graphemes(text: string): Iterable<Grapheme> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter.segment(text);
}
