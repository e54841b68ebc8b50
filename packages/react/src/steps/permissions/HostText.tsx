import { markHits, truncateGraphemes } from '@tokenwright/core/text';

/** Characters of a name or a description that are shown at once: more than an honest one has. */
export const ENOUGH = 200;

export interface HostTextProps {
  readonly text: string;
  /** What was searched for, to be marked. @default '' */
  readonly query?: string;
  /** Characters to show; `Infinity` for all of them. @default 200 */
  readonly most?: number;
}

/** Words of the host: their direction stays their own, what was searched for is marked, and too long ones are cut. */
export function HostText({ text, query = '', most = ENOUGH }: HostTextProps) {
  const shown = truncateGraphemes(text, most);
  return (
    <bdi>
      {query === '' ? shown.text : <Hits text={shown.text} query={query} />}
      {shown.isClamped && '…'}
    </bdi>
  );
}

function Hits({ text, query }: { readonly text: string; readonly query: string }) {
  let at = 0;
  return markHits(text, query).map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.isHit ? <mark key={key}>{piece.text}</mark> : piece.text;
  });
}
