import { visiblePieces } from '@tokenwright/core/text';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface VisibleTextProps {
  readonly text: string;
  /** It is a sentence of ours with somebody's words in it, and runs as our texts do. @default it runs as its first letter does */
  readonly isOurs?: boolean;
}

/** What somebody else wrote, where a person must know what they agree to: its direction stays its own, and what cannot be seen is marked. */
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
