import type { Grant } from '../token/token.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { CatalogueError } from './catalogueError.ts';

/** At `rank` and above, the permission at `from` needs the one at `to` to be at `least` or above. Places and ranks count from 0. */
export interface Need {
  readonly from: number;
  readonly rank: number;
  readonly to: number;
  readonly least: number;
}

/** All requirements of a catalogue, from both ends. */
export interface Needs {
  /** What the permission at this place needs. */
  readonly of: (position: number) => readonly Need[];
  /** What needs the permission at this place. */
  readonly on: (position: number) => readonly Need[];
}

const NONE: readonly Need[] = [];

/** @throws {CatalogueError} for a requirement that is not offered */
export function needsOf(
  entries: readonly CatalogueEntry[],
  byId: ReadonlyMap<string, CatalogueEntry>,
  rankOf: (grant: Grant) => number,
): Needs {
  const of = new Map<number, Need[]>();
  const on = new Map<number, Need[]>();
  for (const entry of entries) {
    for (const { rank, required } of requirements(entry)) {
      const to = byId.get(required.permission)?.position ?? -1;
      const least = rankOf(required);
      if (least === -1) throw notOffered(entry.permission.id, required);
      const need = { from: entry.position, rank, to, least };
      listIn(of, need.from).push(need);
      listIn(on, to).push(need);
    }
  }
  return { of: (position) => of.get(position) ?? NONE, on: (position) => on.get(position) ?? NONE };
}

function requirements({ permission: { levels } }: CatalogueEntry) {
  if (!levels.some(({ requires }) => requires)) return [];
  return levels.flatMap(({ requires = [] }, rank) => requires.map((required) => ({ rank, required })));
}

function listIn(lists: Map<number, Need[]>, position: number): Need[] {
  const list = lists.get(position) ?? [];
  lists.set(position, list);
  return list;
}

function notOffered(id: string, required: Grant): CatalogueError {
  return new CatalogueError(
    'unknown',
    [id, required.permission, required.level],
    `permission "${id}"`,
    `requires "${required.permission}: ${required.level}", which is not offered`,
    'Offer it, or drop the requirement.',
  );
}
