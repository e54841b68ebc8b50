import type { ListRow } from '@tokenwright/core/permissions';
import type { RowOffsets } from './listWindow.ts';

/** Room for rows that are not drawn, in pixels. */
export interface ListGap {
  readonly kind: 'gap';
  readonly key: string;
  readonly height: number;
}

/** A group of which something is drawn: its heading always is, so that no row stands without one. */
export interface ListSection {
  readonly kind: 'section';
  readonly key: string;
  readonly heading: Extract<ListRow, { kind: 'group' }>;
  readonly members: readonly (ListGap | Extract<ListRow, { kind: 'permission' }>)[];
}

/**
 * The drawn rows by their groups, with the room between them; as high as all rows together.
 * @param drawn places of rows, in any order; the headings of their groups come by themselves
 */
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
