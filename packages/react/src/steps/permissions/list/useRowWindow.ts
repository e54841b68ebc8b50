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
import { listPieces, listWindow, type RowOffsets, rowOffsets } from './listWindow.ts';

const PLAIN = 120;
const OVERSCAN = 4;
const STEP = 160;
const GUESS = { group: 36, permission: 45 };

type Heights = Map<PermissionGroup | Permission, number>;

interface View {
  readonly top: number;
  readonly height: number;
  readonly pinned: string | undefined;
}

/** @param mayBeWhole whether a short list renders completely; `false` for search results */
export function useRowWindow(rows: readonly ListRow[], list: RefObject<HTMLElement | null>, mayBeWhole: boolean) {
  const isShort = mayBeWhole && rows.length <= PLAIN;
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

function useFollowing(
  isWindowed: boolean,
  list: RefObject<HTMLElement | null>,
  look: () => void,
  heights: RefObject<Heights>,
): void {
  useEffect(() => {
    const element = list.current;
    if (!isWindowed || !element) return;
    const follow = () => flushSync(look);
    // Scroll events do not leave a shadow root.
    const places = [element.getRootNode(), window];
    for (const place of places) place.addEventListener('scroll', follow, { capture: true, passive: true });
    let width = element.offsetWidth;
    const measure = () => {
      if (element.offsetWidth !== width) heights.current.clear();
      width = element.offsetWidth;
      look();
    };
    const sizes = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure);
    sizes?.observe(element);
    window.addEventListener('resize', look);
    return () => {
      for (const place of places) place.removeEventListener('scroll', follow, { capture: true });
      sizes?.disconnect();
      window.removeEventListener('resize', look);
    };
  }, [isWindowed, list, look, heights]);
}
