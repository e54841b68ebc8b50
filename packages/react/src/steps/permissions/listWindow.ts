/** Where each row of a list begins, in pixels; one more than there are rows, the last being the height of all. */
export type RowOffsets = Float64Array;

/** @param heightOf in pixels, by the place of the row */
export function rowOffsets(count: number, heightOf: (row: number) => number): RowOffsets {
  const offsets = new Float64Array(count + 1);
  for (let row = 0; row < count; row += 1) offsets[row + 1] = (offsets[row] ?? 0) + heightOf(row);
  return offsets;
}

/** The rows to draw: from `start` up to but not including `end`, with the room to leave before and after them, in pixels. */
export interface ListWindow {
  readonly start: number;
  readonly end: number;
  readonly before: number;
  readonly after: number;
}

/**
 * Which rows of a long list can be seen.
 * @param top how far it is scrolled, in pixels
 * @param height of what can be seen, in pixels
 * @param overscan rows to draw beyond the edges
 */
export function listWindow(offsets: RowOffsets, top: number, height: number, overscan = 4): ListWindow {
  const count = offsets.length - 1;
  const first = rowAt(offsets, top);
  const last = rowAt(offsets, top + height);
  const start = Math.max(0, first - overscan);
  const end = Math.min(count, last + 1 + overscan);
  const all = offsets[count] ?? 0;
  return { start, end, before: offsets[start] ?? 0, after: all - (offsets[end] ?? all) };
}

/** The row at a height, by halving; the first or last one outside of the list. */
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
