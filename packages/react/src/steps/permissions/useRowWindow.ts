import type { Permission, PermissionGroup } from '@tokenwright/core';
import type { ListRow } from '@tokenwright/core/permissions';
import {
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { listPieces } from './listPieces.ts';
import { listWindow, type RowOffsets, rowOffsets } from './listWindow.ts';

/** Up to so many rows all are drawn, and the browser finds and prints every one of them. */
const PLAIN = 120;
/** Rows that are drawn beyond the edges, for those who scroll fast. */
const OVERSCAN = 4;
/** The window moves in steps of so many pixels, so that not every pixel draws anew. */
const STEP = 160;
/** Heights to reckon with before a row was seen, in pixels. */
const GUESS = { group: 49, permission: 58 };

/** In pixels, by what the row shows: looking up ten thousand texts with each key of a search costs too much. */
type Heights = Map<PermissionGroup | Permission, number>;

interface View {
  /** What can be seen of the list, in pixels from its top. */
  readonly top: number;
  readonly height: number;
  /** Key of the row that has focus, or is about to: it stays drawn wherever the list is scrolled to. */
  readonly pinned: string | undefined;
}

/**
 * The rows to draw of a long list, whatever scrolls it: the page, a dialog, or the host's own box. Rows may have any
 * height; each is measured when it is drawn. A short list is drawn whole.
 * @param mayBeWhole whether a short list is to be; what a search finds is read at its beginning, and then anew with each key
 */
export function useRowWindow(rows: readonly ListRow[], list: RefObject<HTMLElement | null>, mayBeWhole: boolean) {
  const isShort = mayBeWhole && rows.length <= PLAIN;
  // What can be seen of it comes first, the rest when the browser has time.
  const isWindowed = !useDeferredValue(isShort, false) || !isShort;
  const heights = useRef<Heights>(new Map());
  const [measured, setMeasured] = useState(0);
  const [view, setView] = useState<View>({ top: 0, height: 4 * STEP, pinned: undefined });
  const drawn = useMemo(
    () => (isWindowed ? drawnOf(rows, heights.current, view, measured) : undefined),
    [rows, isWindowed, view, measured],
  );
  const wanted = useRef<string>(undefined);
  const look = useCallback(() => {
    const seen = list.current ? viewOf(list.current, wanted.current) : undefined;
    if (seen) setView((before) => (isSame(before, seen) ? before : seen));
  }, [list]);
  const pieces = useMemo(
    () => listPieces(rows, drawn?.offsets ?? new Float64Array(0), placesOf(rows, drawn, view.pinned)),
    [rows, drawn, view.pinned],
  );
  useLayoutEffect(() => {
    if (!drawn || !list.current) return;
    if (measure(list.current, pieces, heights.current)) {
      const { start, end } = drawnOf(rows, heights.current, view, measured);
      if (start < drawn.start || end > drawn.end) setMeasured((times) => times + 1);
    }
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
  return { pieces, show, settle };
}

interface Drawn {
  readonly offsets: RowOffsets;
  readonly start: number;
  readonly end: number;
}

/** Heights are kept in a map that lives on; `_measured` says that it has changed. */
function drawnOf(rows: readonly ListRow[], heights: Heights, { top, height }: View, _measured: number): Drawn {
  const offsets = rowOffsets(rows.length, (at) => {
    const row = rows[at];
    return row ? (heights.get(shownBy(row)) ?? GUESS[row.kind]) : 0;
  });
  const { start, end } = listWindow(offsets, top, height, OVERSCAN);
  return { offsets, start, end };
}

function* placesOf(rows: readonly ListRow[], drawn: Drawn | undefined, pinned: string | undefined): Iterable<number> {
  const { start, end } = drawn ?? { start: 0, end: rows.length };
  for (let row = start; row < end; row += 1) yield row;
  const kept = drawn && pinned !== undefined ? rows.findIndex(({ key }) => key === pinned) : -1;
  if (kept !== -1) yield kept;
}

/** What can be seen of the list lies within the browser's window, whatever box scrolls it. */
function viewOf(list: HTMLElement, wanted: string | undefined): View {
  const above = list.getBoundingClientRect().top;
  const top = Math.floor(Math.max(0, -above) / STEP) * STEP;
  const bottom = Math.ceil(Math.max(0, window.innerHeight - above) / STEP) * STEP;
  const focused = list.querySelector(':focus')?.closest<HTMLElement>('[data-row]');
  return { top, height: bottom - top, pinned: wanted ?? focused?.dataset.row };
}

function isSame(one: View, other: View): boolean {
  return one.top === other.top && one.height === other.height && one.pinned === other.pinned;
}

function shownBy(row: ListRow): PermissionGroup | Permission {
  return row.kind === 'group' ? row.group : row.permission;
}

/** Keeps how high the drawn rows are; says whether one is lower than was thought, so that there may be room for more. */
function measure(list: HTMLElement, pieces: ReturnType<typeof listPieces>, heights: Heights): boolean {
  const rows = pieces.flatMap((piece) => (piece.kind === 'gap' ? [] : [piece.heading, ...piece.members]));
  const elements = list.querySelectorAll('[data-row]');
  let isLower = false;
  for (const [at, row] of rows.filter((each) => each.kind !== 'gap').entries()) {
    const { height } = elements[at]?.getBoundingClientRect() ?? { height: 0 };
    if (height < (heights.get(shownBy(row)) ?? GUESS[row.kind])) isLower = true;
    heights.set(shownBy(row), height);
  }
  return isLower;
}

/** Looks again whenever something scrolls; what is not drawn has to be measured anew when the list changes its width. */
function useFollowing(
  isWindowed: boolean,
  list: RefObject<HTMLElement | null>,
  look: () => void,
  heights: RefObject<Heights>,
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
