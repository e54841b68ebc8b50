import { visiblePieces } from '@tokenwright/core/list';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface VisibleTextProps {
  readonly text: string;
  /** Whether the text is our sentence, which keeps the page's direction. @default false */
  readonly isOurs?: boolean;
}

export function VisibleText({ text, isOurs = false }: VisibleTextProps) {
  const { part, direction } = useTokenwright();
  const pieces = visiblePieces(text);
  const dir = isOurs ? direction : undefined;
  if (!pieces.some(({ isMark }) => isMark)) return <bdi dir={dir}>{pieces.map((piece) => piece.text).join('')}</bdi>;
  let at = 0;
  return (
    <bdi dir={dir}>
      {pieces.map((piece) => {
        at += piece.text.length;
        return (
          <span key={at} {...(piece.isMark && part('mark'))}>
            {piece.text}
          </span>
        );
      })}
    </bdi>
  );
}

export function Separator() {
  return <span className="twr-separator"> </span>;
}

export function Space() {
  return <span> </span>;
}
