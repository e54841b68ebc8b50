import type { Grant } from '../token/token.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { createSelection, grantsOf, type Selection } from './selection.ts';

/** A grant that came along, since another cannot work without it. */
export interface AddedGrant {
  readonly grant: Grant;
  readonly requiredBy: Grant;
}

/** A grant that went, or was lowered, since it cannot work without one that is gone. */
export interface RemovedGrant {
  readonly grant: Grant;
  /** What is left of it: the highest level that still works. */
  readonly left?: Grant;
  /** What it would have needed. */
  readonly missing: Grant;
}

/** What a change of the selection would give, or gave: nothing is done by asking. */
export interface SelectionChange {
  readonly grants: readonly Grant[];
  /** Beside what the person asked for. */
  readonly added: readonly AddedGrant[];
  /** Beside what the person asked for. */
  readonly removed: readonly RemovedGrant[];
}

/** A permission, and the rank that it is to have; -1 for none. */
export type Target = readonly [entry: CatalogueEntry, rank: number];

interface Work {
  readonly before: Selection;
  /** Ranks plus 1, as in a selection. */
  readonly ranks: Uint16Array;
  readonly added: Map<number, AddedGrant>;
  readonly removed: Map<number, RemovedGrant>;
}

/**
 * Gives permissions other ranks. What they then require comes along; what no longer works is lowered until it does,
 * or goes. Copies the selection once, and looks only at what depends on the change.
 */
export function changeRanks(before: Selection, targets: readonly Target[], unknown = before.unknown): SelectionChange {
  const work: Work = { before, ranks: before.ranks.slice(), added: new Map(), removed: new Map() };
  const places = targets.map(([{ position }]) => position);
  for (const [{ position }, rank] of targets) work.ranks[position] = rank + 1;
  raise(work, [...places]);
  lower(
    work,
    places.filter((place) => rankAt(work, place) < (before.ranks[place] ?? 0) - 1),
  );
  const grants = grantsOf(createSelection(before.catalogue, work.ranks, unknown));
  return { grants, added: [...work.added.values()], removed: [...work.removed.values()] };
}

/** Brings what the permissions at these places need. */
function raise(work: Work, places: number[]): void {
  const { needs } = work.before.catalogue;
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const rank = rankAt(work, place);
    for (const need of needs.of(place)) {
      if (need.rank > rank || rankAt(work, need.to) >= need.least) continue;
      work.ranks[need.to] = need.least + 1;
      work.added.set(need.to, { grant: grantAt(work, need.to, need.least), requiredBy: grantAt(work, place, rank) });
      places.push(need.to);
    }
  }
}

/** Lowers what cannot work without the permissions at these places as they are now. */
function lower(work: Work, places: number[]): void {
  const { needs } = work.before.catalogue;
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const rank = rankAt(work, place);
    for (const { from, rank: needing, least } of needs.on(place)) {
      if (rank >= least || rankAt(work, from) < needing) continue;
      work.ranks[from] = needing;
      work.removed.set(from, removal(work, from, grantAt(work, place, least)));
      places.push(from);
    }
  }
}

function removal(work: Work, place: number, missing: Grant): RemovedGrant {
  const grant = grantAt(work, place, (work.before.ranks[place] ?? 0) - 1);
  const rank = rankAt(work, place);
  return rank === -1 ? { grant, missing } : { grant, left: grantAt(work, place, rank), missing };
}

function rankAt({ ranks }: Work, place: number): number {
  return (ranks[place] ?? 0) - 1;
}

function grantAt({ before }: Work, place: number, rank: number): Grant {
  return before.catalogue.entries[place]?.grants[rank] ?? { permission: '', level: '' };
}
