export const unseenCharacter = '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u2800]';

/** A part of a text, or the mark of an invisible character. */
export interface VisiblePiece {
  readonly text: string;
  readonly isMark: boolean;
}

const JOINING =
  '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Nko}\\p{Script=Devanagari}\\p{Script=Bengali}' +
  '\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}' +
  '\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}]';

/** Invisible characters that a script or emoji needs. Matches include the preceding character, because older Safari has no lookbehind. */
const NEEDED = [
  '\\p{Extended_Pictographic}\\p{Emoji_Modifier}?[\\uFE0E\\uFE0F]?(?:\\u200D(?=\\p{Extended_Pictographic}))?',
  `${JOINING}\\p{M}{0,4}[\\u200C\\u200D](?=${JOINING})`,
  '[\\p{Emoji}\\p{Script=Han}][\\uFE00-\\uFE0F]',
  '\\p{Script=Han}[\\u{E0100}-\\u{E01EF}]',
].join('|');

const FLAG = '\\u{1F3F4}[\\u{E0020}-\\u{E007E}]{1,6}\\u{E007F}';

const UNSEEN = `(?![\\t\\n\\r])${unseenCharacter}`;

const FOREIGN = new RegExp(`${FLAG}|${NEEDED}|(${UNSEEN})`, 'gu');

/** Marks characters that are invisible or reorder their neighbors (CVE-2021-42574). */
export function visiblePieces(text: string): readonly VisiblePiece[] {
  const pieces: VisiblePiece[] = [];
  let at = 0;
  for (const match of text.matchAll(FOREIGN)) {
    const [, unseen] = match;
    if (unseen === undefined) continue;
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), isMark: false });
    pieces.push({ text: markOf(unseen), isMark: true });
    at = match.index + unseen.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMark: false });
  return pieces;
}

/** Returns a text with marked invisible characters. */
export function visibleText(text: string): string {
  return visiblePieces(text)
    .map((piece) => piece.text)
    .join('');
}

function markOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `⟦U+${code}⟧`;
}
