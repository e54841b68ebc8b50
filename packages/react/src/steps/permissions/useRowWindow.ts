import { type ListRow, listPieces, listWindow, type RowOffsets, rowOffsets } from '@tokenwright/core';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Up to so many rows all are drawn, and the browser finds and prints every one of them. */
const PLAIN = 240;
/** Rows that are drawn beyond the edges, for those who scroll fast. */
const OVERSCAN = 6;
/** The window moves in steps of so many pixels, so that not every pixel draws anew. */
const STEP = 160;
/** Heights to reckon with before a row was seen, in pixels. */
const GUESS = { group: 53, permission: 57 };

interface View {
  readonly top: number;
  readonly height: number;
  /** Key of the row that has focus, or is about to: it stays drawn wherever the list is scrolled to. */
  readonly pinned: string | undefined;
}

/**
 * The rows to draw of a long list, whatever scrolls it: the page, a dialog, or the host's own box. Rows may have any
 * height; each is measured when it is drawn. A short list is drawn whole.
 */
export function useRowWindow(rows: readonly ListRow[], list: RefObject<HTMLElement | null>) {
  const isWindowed = rows.length > PLAIN;
  const heights = useRef(new Map<string, number>());
  const [measured, setMeasured] = useState(0);
  const [view, setView] = useState<View>({ top: 0, height: 900, pinned: undefined });
  const offsets = useMemo(
    () => (isWindowed ? offsetsOf(rows, heights.current, measured) : new Float64Array(0)),
    [rows, isWindowed, measured],
  );
  const wanted = useRef<string>(undefined);
  const look = useCallback(() => {
    const seen = list.current ? viewOf(list.current, wanted.current) : undefined;
    if (seen) setView((before) => (isSame(before, seen) ? before : seen));
  }, [list]);
  useLayoutEffect(() => {
    if (!isWindowed || !list.current) return;
    if (measure(list.current, heights.current)) setMeasured((times) => times + 1);
    look();
  });
  useFollowing(isWindowed, list, look, heights);
  const show = useCallback((key: string) => {
    wanted.current = key;
    flushSync(() => setView((before) => ({ ...before, pinned: key })));
  }, []);
  const settle = useCallback(() => {
    wanted.current = undefined;
    look();
  }, [look]);
  const pieces = useMemo(() => listPieces(rows, offsets, drawn(rows, offsets, view)), [rows, offsets, view]);
  return { pieces, isWindowed, show, settle };
}

/** Heights are kept in a map that lives on; `_measured` says that it has changed. */
function offsetsOf(rows: readonly ListRow[], heights: ReadonlyMap<string, number>, _measured: number): RowOffsets {
  return rowOffsets(rows.length, (row) => {
    const { key, kind } = rows[row] ?? { key: '', kind: 'permission' };
    return heights.get(key) ?? GUESS[kind];
  });
}

function* drawn(rows: readonly ListRow[], offsets: RowOffsets, { top, height, pinned }: View): Iterable<number> {
  const { start, end } =
    offsets.length > 0 ? listWindow(offsets, top, height, OVERSCAN) : { start: 0, end: rows.length };
  for (let row = start; row < end; row += 1) yield row;
  const kept = offsets.length > 0 && pinned !== undefined ? rows.findIndex(({ key }) => key === pinned) : -1;
  if (kept !== -1) yield kept;
}

/** What can be seen of the list lies within the browser's window, whatever box scrolls it. */
function viewOf(list: HTMLElement, wanted: string | undefined): View {
  const top = Math.max(0, -list.getBoundingClientRect().top);
  const focused = list.querySelector(':focus')?.closest<HTMLElement>('[data-row]');
  return {
    top: Math.floor(top / STEP) * STEP,
    height: Math.ceil(window.innerHeight / STEP + 1) * STEP,
    pinned: wanted ?? focused?.dataset.row,
  };
}

function isSame(one: View, other: View): boolean {
  return one.top === other.top && one.height === other.height && one.pinned === other.pinned;
}

/** Whether a row is not as high as was thought. */
function measure(list: HTMLElement, heights: Map<string, number>): boolean {
  let isNew = false;
  for (const row of list.querySelectorAll<HTMLElement>('[data-row]')) {
    const { height } = row.getBoundingClientRect();
    const key = row.dataset.row ?? '';
    if (Math.abs((heights.get(key) ?? 0) - height) < 0.5) continue;
    heights.set(key, height);
    isNew = true;
  }
  return isNew;
}

/** Looks again whenever something scrolls; what is not drawn has to be measured anew when the list changes its width. */
function useFollowing(
  isWindowed: boolean,
  list: RefObject<HTMLElement | null>,
  look: () => void,
  heights: RefObject<Map<string, number>>,
): void {
  useEffect(() => {
    const element = list.current;
    if (!isWindowed || !element) return;
    // Before the browser paints, or the person would see the room of rows that are not there yet.
    const follow = () => flushSync(look);
    // A scrolling box inside a shadow root is not heard outside of it.
    const places = [element.getRootNode(), window];
    for (const place of places) place.addEventListener('scroll', follow, { capture: true, passive: true });
    let width = element.offsetWidth;
    const sizes = new ResizeObserver(() => {
      if (element.offsetWidth !== width) heights.current.clear();
      width = element.offsetWidth;
      look();
    });
    sizes.observe(element);
    window.addEventListener('resize', look);
    return () => {
      for (const place of places) place.removeEventListener('scroll', follow, { capture: true });
      sizes.disconnect();
      window.removeEventListener('resize', look);
    };
  }, [isWindowed, list, look, heights]);
}
