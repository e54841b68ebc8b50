import { useEffect, useMemo, useRef } from 'react';

const MARKS = /[\ue000-\ue0ff]/;

export function useFallbackMarks(isForeign: boolean): ((text: string) => void) | undefined {
  const formatted = useRef(new Set<string>());
  const start = useRef<() => void>(undefined);
  useEffect(() => {
    if (!isForeign) return;
    let stop: (() => void) | undefined;
    let hasEnded = false;
    start.current = () => {
      start.current = undefined;
      import('./markFallbacks.ts').then(
        ({ markFallbacks }) => {
          if (!hasEnded) stop = markFallbacks(formatted.current);
        },
        () => undefined,
      );
    };
    if (formatted.current.size > 0) start.current();
    return () => {
      hasEnded = true;
      stop?.();
    };
  }, [isForeign]);
  return useMemo(
    () =>
      isForeign
        ? (text) => {
            for (const piece of text.split(MARKS)) formatted.current.add(piece.trim());
            start.current?.();
          }
        : undefined,
    [isForeign],
  );
}
