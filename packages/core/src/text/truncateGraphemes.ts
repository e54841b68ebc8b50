import { graphemes } from './graphemes.ts';

/** No character that a person would write is longer, in code units; a storm of accents is, and one alone could fill a page. */
const LONGEST = 64;

const SPLIT_PAIR = /[\uD800-\uDBFF]$/;

/** The beginning of a text. */
export interface TruncatedText {
  readonly text: string;
  /** Whether there is more, which must then be within reach: show it when asked. */
  readonly isClamped: boolean;
}

/**
 * At most so many characters of a text, as a person counts them; none is cut in half.
 * @param most how many characters
 */
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
