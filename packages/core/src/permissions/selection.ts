import type { PermissionLevel } from '../api/tokenOptions.ts';
import type { Grant } from '../token/token.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';

/** Chosen grants, indexed. One is never changed; a change makes another. */
export interface Selection {
  readonly catalogue: Catalogue;
  /** By the place of the permission: 0 for none, or the rank of the chosen level plus 1. */
  readonly ranks: Uint16Array;
  /** How many permissions are chosen, those that are not offered included. */
  readonly size: number;
  /** Grants that the catalogue does not have: kept, so that the person is told and not robbed. */
  readonly unknown: readonly Grant[];
}

const indexes = new WeakMap<readonly Grant[], Selection>();
const lists = new WeakMap<Selection, readonly Grant[]>();

/** Indexes grants; the same list gives the same selection. Where a permission comes twice, the higher level counts. */
export function selectionOf(grants: readonly Grant[], catalogue: Catalogue): Selection {
  const made = indexes.get(grants);
  if (made?.catalogue === catalogue) return made;
  const ranks = new Uint16Array(catalogue.entries.length);
  const unknown: Grant[] = [];
  for (const grant of grants) {
    const entry = catalogue.entry(grant.permission);
    const rank = catalogue.rank(grant);
    if (entry && rank !== -1) ranks[entry.position] = Math.max(ranks[entry.position] ?? 0, rank + 1);
    else unknown.push(grant);
  }
  const selection = createSelection(catalogue, ranks, unknown);
  indexes.set(grants, selection);
  return selection;
}

/** @param ranks is the selection's from now on */
export function createSelection(catalogue: Catalogue, ranks: Uint16Array, unknown: readonly Grant[]): Selection {
  let size = unknown.length;
  for (const rank of ranks) if (rank > 0) size += 1;
  return { catalogue, ranks, size, unknown };
}

/** What travels: a grant for each chosen permission, in the order of the catalogue however it was chosen. */
export function grantsOf(selection: Selection): readonly Grant[] {
  const made = lists.get(selection);
  if (made) return made;
  const { catalogue, ranks, unknown } = selection;
  const grants: Grant[] = [];
  for (let position = 0; position < ranks.length; position += 1) {
    const rank = ranks[position] ?? 0;
    const grant = rank > 0 ? catalogue.entries[position]?.grants[rank - 1] : undefined;
    if (grant) grants.push(grant);
  }
  grants.push(...unknown);
  lists.set(selection, grants);
  indexes.set(grants, selection);
  return grants;
}

/** The rank of the chosen level, from 0; -1 where the permission is not chosen. */
export function chosenRank({ ranks }: Selection, { position }: CatalogueEntry): number {
  return (ranks[position] ?? 0) - 1;
}

/** The chosen level of a permission; `undefined` for none. */
export function chosenLevel(selection: Selection, permission: string): PermissionLevel | undefined {
  const entry = selection.catalogue.entry(permission);
  return entry?.permission.levels[chosenRank(selection, entry)];
}
