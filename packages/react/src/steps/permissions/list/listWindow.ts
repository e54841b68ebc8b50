import type { ListRow } from '@tokenwright/core/permissions';

export type RowOffsets = Float64Array;

export function rowOffsets(count: number, heightOf: (row: number) => number): RowOffsets {
  const offsets = new Float64Array(count + 1);
  for (let row = 0; row < count; row += 1) offsets[row + 1] = (offsets[row] ?? 0) + heightOf(row);
  return offsets;
}

export interface ListWindow {
  readonly start: number;
  readonly end: number;
  readonly before: number;
  readonly after: number;
}

export function listWindow(offsets: RowOffsets, top: number, height: number, overscan = 4): ListWindow {
  const count = offsets.length - 1;
  const first = rowAt(offsets, top);
  const last = rowAt(offsets, top + height);
  const start = Math.max(0, first - overscan);
  const end = Math.min(count, last + 1 + overscan);
  const all = offsets[count] ?? 0;
  return { start, end, before: offsets[start] ?? 0, after: all - (offsets[end] ?? all) };
}

export function rowAt(offsets: RowOffsets, pixel: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= pixel) low = middle;
    else high = middle - 1;
  }
  return low;
}

export interface ListGap {
  readonly kind: 'gap';
  readonly key: string;
  readonly height: number;
}

export interface ListSection {
  readonly kind: 'section';
  readonly key: string;
  readonly heading: Extract<ListRow, { kind: 'group' }>;
  readonly members: readonly (ListGap | Extract<ListRow, { kind: 'permission' }>)[];
}

/** Replaces hidden rows with gaps, which keep the total height. */
export function listPieces(
  rows: readonly ListRow[],
  offsets: RowOffsets,
  drawn: Iterable<number>,
): readonly (ListGap | ListSection)[] {
  const pieces: (ListGap | (ListSection & { readonly members: (ListGap | ListRow)[] }))[] = [];
  let next = 0;
  for (const place of withHeadings(rows, drawn)) {
    const row = rows[place];
    const section = pieces.at(-1);
    const gap = gapBetween(next, place, offsets);
    if (row?.kind === 'group') pieces.push(...gap, { kind: 'section', key: row.key, heading: row, members: [] });
    else if (row && section?.kind === 'section') section.members.push(...gap, row);
    next = place + 1;
  }
  pieces.push(...gapBetween(next, rows.length, offsets));
  return pieces as readonly (ListGap | ListSection)[];
}

function withHeadings(rows: readonly ListRow[], drawn: Iterable<number>): readonly number[] {
  const wanted = [...new Set(drawn)].filter((place) => rows[place]).sort((left, right) => left - right);
  const places: number[] = [];
  for (const place of wanted) {
    const group = rows[place]?.group;
    const isUnderKnown = places.length > 0 && rows[places.at(-1) ?? 0]?.group === group;
    if (!isUnderKnown) places.push(headingAt(rows, place));
    if (places.at(-1) !== place) places.push(place);
  }
  return places;
}

function headingAt(rows: readonly ListRow[], place: number): number {
  let heading = place;
  while (heading > 0 && rows[heading]?.kind !== 'group') heading -= 1;
  return heading;
}

function gapBetween(from: number, to: number, offsets: RowOffsets): readonly ListGap[] {
  const height = (offsets[to] ?? 0) - (offsets[from] ?? 0);
  return to > from ? [{ kind: 'gap', key: `gap before ${to}`, height }] : [];
}
