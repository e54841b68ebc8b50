import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Tables with fewer rows render completely, so that the browser's search finds every row. */
const WHOLE = 200;
const STEP = 5;

export type TablePiece = { readonly row: number } | { readonly gap: number; readonly from: number };

interface Span {
  readonly start: number;
  readonly end: number;
  readonly focused: number;
  readonly height: number;
}

const FIRST: Span = { start: 0, end: 20, focused: -1, height: 56 };

export function useTableWindow(count: number, body: RefObject<HTMLElement | null>): readonly TablePiece[] {
  const [span, setSpan] = useState(FIRST);
  const [isPrinting, setPrinting] = useState(false);
  const isWindowed = count > WHOLE && !isPrinting;
  const look = useCallback(() => {
    const seen = body.current && spanOf(body.current);
    if (seen) setSpan((before) => (isSame(before, seen) ? before : seen));
  }, [body]);
  useLayoutEffect(() => {
    if (isWindowed) look();
  });
  useEffect(() => {
    if (count <= WHOLE) return;
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    const ends = [
      listen(document, 'scroll', look),
      listen(document, 'focusin', look),
      listen(window, 'resize', look),
      listen(window, 'beforeprint', begin),
      listen(window, 'afterprint', end),
    ];
    return () => {
      for (const stop of ends) stop();
    };
  }, [count, look]);
  return isWindowed ? piecesOf(count, span) : Array.from({ length: count }, (_, row) => ({ row }));
}

function listen(target: EventTarget, type: string, act: () => void): () => void {
  target.addEventListener(type, act, { capture: true, passive: true });
  return () => target.removeEventListener(type, act, { capture: true });
}

function spanOf(body: HTMLElement): Span {
  const rows = [...body.querySelectorAll<HTMLElement>('[aria-rowindex]')];
  const height = rows.at(1)?.getBoundingClientRect().height || FIRST.height;
  const top = -body.getBoundingClientRect().top / height;
  const focused = rows.find((row) => row.contains(document.activeElement));
  return {
    start: Math.floor(top / STEP) * STEP - STEP,
    end: Math.ceil((top + window.innerHeight / height) / STEP) * STEP + STEP,
    focused: Number(focused?.getAttribute('aria-rowindex') ?? 1) - 2,
    height,
  };
}

function isSame(one: Span, other: Span): boolean {
  return (['start', 'end', 'focused', 'height'] as const).every((key) => one[key] === other[key]);
}

function piecesOf(count: number, { start, end, focused, height }: Span): TablePiece[] {
  const pieces: TablePiece[] = [];
  let next = 0;
  const skipTo = (row: number) => {
    if (row > next) pieces.push({ gap: (row - next) * height, from: next });
    next = Math.max(next, row);
  };
  const show = (from: number, to: number) => {
    skipTo(Math.min(count, Math.max(0, from)));
    for (; next < Math.min(count, to); next++) pieces.push({ row: next });
  };
  if (focused >= 0 && focused < start) show(focused, focused + 1);
  show(start, end);
  if (focused >= end) show(focused, focused + 1);
  skipTo(count);
  return pieces;
}
