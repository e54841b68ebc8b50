/** One character with many accents could fill a page. */
const LONGEST = 64;

const SPLIT_PAIR = /[\uD800-\uDBFF]$/;

/** A truncated text. `isClamped`: whether text was removed. */
export interface TruncatedText {
  readonly text: string;
  readonly isClamped: boolean;
}

/** Keeps the first characters of a text. Splits only a very long character. */
export function truncateGraphemes(text: string, most: number): TruncatedText {
  if (text.length <= most) return { text, isClamped: false };
  let count = 0;
  let end = 0;
  for (const { index, segment } of graphemes(text)) {
    if (count === most) break;
    count += 1;
    end = index + Math.min(segment.length, LONGEST);
    if (segment.length > LONGEST) break;
  }
  if (SPLIT_PAIR.test(text.slice(0, end))) end -= 1;
  return { text: text.slice(0, end), isClamped: end < text.length };
}

interface Grapheme {
  readonly segment: string;
  readonly index: number;
}

let segmenter: Intl.Segmenter | undefined;

export function graphemes(text: string): Iterable<Grapheme> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter.segment(text);
}
