import type { Grant } from '../token/token.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { highestRank } from './obstacleOf.ts';
import { chosenRank, createSelection, grantsOf, type Selection, selectionOf } from './selection.ts';

/** A choice that could not be kept. */
export interface DroppedGrant {
  readonly grant: Grant;
  /** The lower level that is left of it. */
  readonly left?: Grant;
  /** `gone`: no longer offered. `locked`: no longer theirs to grant. `missing`: it needs something that is not chosen. */
  readonly why: 'gone' | 'locked' | 'missing';
}

/** What a catalogue allows of grants that were chosen from another one. Nothing is added: what now needs more is lowered or dropped. */
export function pruneGrants(
  grants: readonly Grant[],
  catalogue: Catalogue,
): { readonly grants: readonly Grant[]; readonly dropped: readonly DroppedGrant[] } {
  const before = selectionOf(grants, catalogue);
  const allowed = catalogue.entries.map((entry) => Math.min(chosenRank(before, entry), highestRank(entry, catalogue)));
  const ranks = Uint16Array.from(allowed, (rank) => rank + 1);
  lowerUnmet(ranks, catalogue);
  const dropped = [
    ...before.unknown.map((grant) => ({ grant, why: 'gone' as const })),
    ...catalogue.entries.flatMap((entry) => droppedOf(entry, before, ranks, allowed)),
  ];
  const kept = dropped.length > 0 ? grantsOf(createSelection(catalogue, ranks, [])) : grants;
  return { grants: kept, dropped };
}

/** Lowers each until it has what it needs, and then looks again at what needs it. */
function lowerUnmet(ranks: Uint16Array, { entries, needs }: Catalogue): void {
  const places = entries.map(({ position }) => position);
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    for (const need of needs.of(place)) {
      if ((ranks[place] ?? 0) <= need.rank || (ranks[need.to] ?? 0) > need.least) continue;
      ranks[place] = need.rank;
      places.push(...needs.on(place).map(({ from }) => from));
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
  return [{ grant, ...(left && { left }), why: isLocked ? 'locked' : 'missing' }];
}
