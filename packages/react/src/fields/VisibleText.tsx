import { visiblePieces } from '@tokenwright/core';
import { useScope } from '../scope/Scope.tsx';

/** What somebody else wrote, where a person must know what they agree to: its direction stays its own, and what cannot be seen is marked. */
export function VisibleText({ text }: { readonly text: string }) {
  const { part } = useScope();
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
  return <bdi>{pieces}</bdi>;
}
