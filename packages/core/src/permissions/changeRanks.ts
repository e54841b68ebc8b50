import type { Grant } from '../token/token.ts';
import type { CatalogueEntry } from './catalogueEntries.ts';
import { createSelection, grantsOf, type Selection } from './selection.ts';

/** A grant that was added because `requiredBy` needs it. */
export interface AddedGrant {
  readonly grant: Grant;
  readonly requiredBy: Grant;
}

/** A grant that was lowered to `left`, or removed, because `missing` is no longer granted. */
export interface RemovedGrant {
  readonly grant: Grant;
  readonly left?: Grant;
  readonly missing: Grant;
}

/** The new grants, with the side effects of a change. */
export interface SelectionChange {
  readonly grants: readonly Grant[];
  readonly added: readonly AddedGrant[];
  readonly removed: readonly RemovedGrant[];
}

export type Target = readonly [entry: CatalogueEntry, rank: number];

interface Work {
  readonly before: Selection;
  readonly ranks: Uint16Array;
  readonly added: Map<number, AddedGrant>;
  readonly removed: Map<number, RemovedGrant>;
}

export function changeRanks(before: Selection, targets: readonly Target[], unknown = before.unknown): SelectionChange {
  const work: Work = { before, ranks: before.ranks.slice(), added: new Map(), removed: new Map() };
  const positions = targets.map(([{ position }]) => position);
  for (const [{ position }, rank] of targets) work.ranks[position] = rank + 1;
  addRequirements(work, [...positions]);
  lowerDependents(
    work,
    positions.filter((position) => rankAt(work, position) < (before.ranks[position] ?? 0) - 1),
  );
  const grants = grantsOf(createSelection(before.catalogue, work.ranks, unknown));
  return { grants, added: [...work.added.values()], removed: [...work.removed.values()] };
}

function addRequirements(work: Work, positions: number[]): void {
  const { requirements } = work.before.catalogue;
  for (let position = positions.pop(); position !== undefined; position = positions.pop()) {
    const rank = rankAt(work, position);
    for (const { rank: needing, to, minRank } of requirements.of(position)) {
      if (needing > rank || rankAt(work, to) >= minRank) continue;
      work.ranks[to] = minRank + 1;
      work.added.set(to, { grant: grantAt(work, to, minRank), requiredBy: grantAt(work, position, rank) });
      positions.push(to);
    }
  }
}

function lowerDependents(work: Work, positions: number[]): void {
  const { requirements } = work.before.catalogue;
  for (let position = positions.pop(); position !== undefined; position = positions.pop()) {
    const rank = rankAt(work, position);
    for (const { from, rank: needing, minRank } of requirements.on(position)) {
      if (rank >= minRank || rankAt(work, from) < needing) continue;
      work.ranks[from] = needing;
      work.removed.set(from, removal(work, from, grantAt(work, position, minRank)));
      positions.push(from);
    }
  }
}

function removal(work: Work, position: number, missing: Grant): RemovedGrant {
  const grant = grantAt(work, position, (work.before.ranks[position] ?? 0) - 1);
  const rank = rankAt(work, position);
  return rank === -1 ? { grant, missing } : { grant, left: grantAt(work, position, rank), missing };
}

function rankAt({ ranks }: Work, position: number): number {
  return (ranks[position] ?? 0) - 1;
}

function grantAt({ before }: Work, position: number, rank: number): Grant {
  return before.catalogue.entries[position]?.grants[rank] ?? { permission: '', level: '' };
}
