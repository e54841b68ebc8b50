import { markHits, truncateGraphemes } from '@tokenwright/core/text';

/** Characters of a label or description to display. */
export const MAX_LENGTH = 200;

export interface HostTextProps {
  readonly text: string;
  /** Highlighted in the text. @default '' */
  readonly query?: string;
  /** Characters to display; `Infinity` for all. @default 200 */
  readonly most?: number;
}

/** Host text with its own direction, truncated, with search matches highlighted. */
export function HostText({ text, query = '', most = MAX_LENGTH }: HostTextProps) {
  const { text: beginning, isClamped } = truncateGraphemes(text, most);
  const shown = isClamped ? `${beginning}…` : beginning;
  return <bdi>{query === '' ? shown : <Hits text={shown} query={query} />}</bdi>;
}

/** Each piece is an element of its own: translators replace text nodes, which React could not remove afterwards. */
function Hits({ text, query }: { readonly text: string; readonly query: string }) {
  let at = 0;
  return markHits(text, query).map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.isHit ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
  });
}
