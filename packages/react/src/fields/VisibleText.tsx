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
  let at = 0;
  const pieces = visiblePieces(text).map((piece) => {
    at += piece.text.length;
    return piece.isMark ? (
      <span key={at} {...part('mark')}>
        {piece.text}
      </span>
    ) : (
      piece.text
    );
  });
  return <bdi dir={isOurs ? direction : undefined}>{pieces}</bdi>;
}
