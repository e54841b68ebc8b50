import { visiblePieces } from '@tokenwright/core/list';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface VisibleTextProps {
  readonly text: string;
  /**
   * Whether it is our sentence with untrusted text in it, in our language's direction. @default the direction of its
   * first letter
   */
  readonly isOurs?: boolean;
}

/**
 * Untrusted text, for places where the user must know the exact text: it keeps its own direction, and invisible
 * characters are marked.
 */
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

export function Space() {
  return <span> </span>;
}
