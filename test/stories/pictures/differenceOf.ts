import type { Picture } from './picture.ts';

export interface Difference {
  readonly text: string;
  readonly marked: Uint8Array;
}

const EDGE_TOLERANCE = 40;
const MOST_EDGES = 6;

const SURFACE_TOLERANCE = 3;
const MOST_SURFACES = 40;

export function differenceOf(kept: Picture, now: Picture): Difference | undefined {
  const { width, height } = kept;
  if (width !== now.width || height !== now.height) {
    const text = `${now.width} × ${now.height} instead of ${width} × ${height} pixels`;
    return { text, marked: new Uint8Array(now.grays.length) };
  }
  if (Buffer.compare(kept.grays, now.grays) === 0) return undefined;
  const kinds = kept.grays.map((_, at) => kindOf(at, kept, now));
  const edges = kinds.filter((kind) => kind === EDGES).length;
  const surfaces = kinds.filter((kind) => kind === SURFACES).length;
  if (edges <= MOST_EDGES && surfaces <= MOST_SURFACES) return undefined;
  return { text: `${edges} pixels of text or lines and ${surfaces} pixels of surfaces differ`, marked: kinds };
}

const [SAME, EDGES, SURFACES] = [0, 1, 2];

function kindOf(at: number, kept: Picture, now: Picture): number {
  const change = Math.abs((kept.grays[at] ?? 0) - (now.grays[at] ?? 0));
  if (change <= SURFACE_TOLERANCE) return SAME;
  if (change > EDGE_TOLERANCE && (isNew(at, now, kept) || isNew(at, kept, now))) return EDGES;
  return isFlat(at, kept) && isFlat(at, now) ? SURFACES : SAME;
}

function isNew(at: number, { grays, width }: Picture, other: Picture): boolean {
  const gray = grays[at] ?? 0;
  return around(at, width).every((each) => Math.abs(gray - (other.grays[each] ?? gray + 255)) > EDGE_TOLERANCE);
}

function isFlat(at: number, { grays, width }: Picture): boolean {
  const gray = grays[at] ?? 0;
  return around(at, width).every((each) => Math.abs(gray - (grays[each] ?? gray)) <= SURFACE_TOLERANCE);
}

function around(at: number, width: number): readonly number[] {
  return [at - width - 1, at - width, at - width + 1, at - 1, at, at + 1, at + width - 1, at + width, at + width + 1];
}
