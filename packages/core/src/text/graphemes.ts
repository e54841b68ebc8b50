/** What a person takes for one character, and where it stands in the text, in UTF-16 code units. */
export interface Grapheme {
  readonly segment: string;
  readonly index: number;
}

let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as a person counts them: an accent stays with its letter, a family of emoji is one. */
export function graphemes(text: string): Iterable<Grapheme> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter.segment(text);
}
