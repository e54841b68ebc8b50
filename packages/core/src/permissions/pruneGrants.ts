import type { Grant } from '../token/token.ts';
import type { Catalogue } from './catalogue.ts';
import type { CatalogueEntry } from './catalogueEntries.ts';
import { highestRank } from './obstacleOf.ts';
import { chosenRank, createSelection, grantsOf, type Selection, selectionOf } from './selection.ts';

export interface DroppedGrant {
  readonly grant: Grant;
  readonly left?: Grant;
  readonly reason: 'gone' | 'locked' | 'missing';
}

/** Never adds a grant, even if a requirement is new. */
export function pruneGrants(
  grants: readonly Grant[],
  catalogue: Catalogue,
): { readonly grants: readonly Grant[]; readonly dropped: readonly DroppedGrant[] } {
  const before = selectionOf(grants, catalogue);
  const allowed = catalogue.entries.map((entry) => Math.min(chosenRank(before, entry), highestRank(entry, catalogue)));
  const ranks = Uint16Array.from(allowed, (rank) => rank + 1);
  lowerUnmet(ranks, catalogue);
  const dropped = [
    ...before.unknown.map((grant) => ({ grant, reason: 'gone' as const })),
    ...catalogue.entries.flatMap((entry) => droppedOf(entry, before, ranks, allowed)),
  ];
  const kept = dropped.length > 0 ? grantsOf(createSelection(catalogue, ranks, [])) : grants;
  return { grants: kept, dropped };
}

function lowerUnmet(ranks: Uint16Array, { entries, requirements }: Catalogue): void {
  const positions = entries.map(({ position }) => position);
  for (let position = positions.pop(); position !== undefined; position = positions.pop()) {
    for (const { rank, to, minRank } of requirements.of(position)) {
      if ((ranks[position] ?? 0) <= rank || (ranks[to] ?? 0) > minRank) continue;
      ranks[position] = rank;
      positions.push(...requirements.on(position).map(({ from }) => from));
    }
  }
}

function droppedOf(
  entry: CatalogueEntry,
  before: Selection,
  ranks: Uint16Array,
  allowed: readonly number[],
): readonly DroppedGrant[] {
  const { position, grants } = entry;
  const grant = grants[chosenRank(before, entry)];
  const left = grants[(ranks[position] ?? 0) - 1];
  if (!grant || left === grant) return [];
  const isLocked = (allowed[position] ?? -1) < chosenRank(before, entry);
  return [{ grant, ...(left && { left }), reason: isLocked ? 'locked' : 'missing' }];
}
