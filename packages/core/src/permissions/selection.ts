import type { PermissionLevel } from '../api/tokenOptions.ts';
import type { Grant } from '../token/token.ts';
import type { Catalogue } from './catalogue.ts';
import type { CatalogueEntry } from './catalogueEntries.ts';

/** The selected rank of each permission. */
export interface Selection {
  readonly catalogue: Catalogue;
  readonly ranks: Uint16Array;
  readonly size: number;
  /** Unknown grants, kept so that the user sees them. */
  readonly unknown: readonly Grant[];
}

const selections = new WeakMap<readonly Grant[], Selection>();
const grantLists = new WeakMap<Selection, readonly Grant[]>();

/** Reads grants as a selection. If a permission occurs twice, its higher level counts. */
export function selectionOf(grants: readonly Grant[], catalogue: Catalogue): Selection {
  const cached = selections.get(grants);
  if (cached?.catalogue === catalogue) return cached;
  const ranks = new Uint16Array(catalogue.entries.length);
  const unknown: Grant[] = [];
  for (const grant of grants) {
    const entry = catalogue.entry(grant.permission);
    const rank = catalogue.rank(grant);
    if (entry && rank !== -1) ranks[entry.position] = Math.max(ranks[entry.position] ?? 0, rank + 1);
    else unknown.push(grant);
  }
  const selection = createSelection(catalogue, ranks, unknown);
  selections.set(grants, selection);
  return selection;
}

/** Takes ownership of `ranks`. */
export function createSelection(catalogue: Catalogue, ranks: Uint16Array, unknown: readonly Grant[]): Selection {
  let size = unknown.length;
  for (const rank of ranks) if (rank > 0) size += 1;
  return { catalogue, ranks, size, unknown };
}

export function grantsOf(selection: Selection): readonly Grant[] {
  const cached = grantLists.get(selection);
  if (cached) return cached;
  const { catalogue, ranks, unknown } = selection;
  const grants: Grant[] = [];
  for (let position = 0; position < ranks.length; position += 1) {
    const rank = ranks[position] ?? 0;
    const grant = rank > 0 ? catalogue.entries[position]?.grants[rank - 1] : undefined;
    if (grant) grants.push(grant);
  }
  grants.push(...unknown);
  grantLists.set(selection, grants);
  selections.set(grants, selection);
  return grants;
}

/** Returns the selected rank, or -1 if the permission isn't selected. */
export function chosenRank({ ranks }: Selection, { position }: CatalogueEntry): number {
  return (ranks[position] ?? 0) - 1;
}

export function chosenLevel(selection: Selection, permission: string): PermissionLevel | undefined {
  const entry = selection.catalogue.entry(permission);
  return entry?.permission.levels[chosenRank(selection, entry)];
}
