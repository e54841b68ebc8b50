import type { Permission, PermissionGroup } from '../api/tokenOptions.ts';
import type { Catalogue } from './catalogue.ts';
import type { CatalogueEntry } from './catalogueEntries.ts';
import { rankEntries, rankList } from './search/rankEntries.ts';
import { searchIndex } from './search/searchIndex.ts';
import { type SearchedName, searchQuery } from './search/searchQuery.ts';
import { chosenRank, type Selection } from './selection.ts';

/** A group with its matching permissions. */
export interface FoundGroup {
  readonly group: PermissionGroup;
  readonly permissions: readonly Permission[];
}

/** The matching permissions by group, with counts. */
export interface FoundPermissions {
  /** Omits groups without a match. */
  readonly groups: readonly FoundGroup[];
  readonly entries: readonly CatalogueEntry[];
  readonly shown: number;
  readonly total: number;
  readonly isFiltered: boolean;
}

/** The filter of a search. An empty query matches every permission. */
export interface PermissionFilter {
  readonly query: string;
  /** If set, finds only these permissions. A snapshot, so that a row stays when the user deselects it. */
  readonly onlySelected?: Selection | undefined;
}

/** Searches permissions. */
export interface PermissionSearch {
  /** If there is a query, the best matches come first. */
  find(filter: PermissionFilter): FoundPermissions;
  /** Builds the index for at most this time, and returns whether the index is complete. */
  prepare(milliseconds?: number): boolean;
}

/** Creates a search that builds its index on the first query. */
export function createPermissionSearch(catalogue: Catalogue): PermissionSearch {
  const { entries } = catalogue;
  const index = searchIndex(entries);
  let last = { key: '', candidates: entries, matches: entries };
  const matchesOf = (names: readonly SearchedName[]): readonly CatalogueEntry[] => {
    const [name, second] = names;
    if (!name) return entries;
    if (second || name.pattern) return rankList(names, entries, index.all());
    const key = name.words.map(({ word }) => word).join(' ');
    if (key !== last.key) {
      const from = key.startsWith(last.key) ? last.candidates : entries;
      last = { key, ...rankEntries(name, from, index.all()) };
    }
    return last.matches;
  };
  return {
    prepare: (milliseconds = Number.POSITIVE_INFINITY) => index.buildFor(milliseconds),
    find({ query, onlySelected }) {
      const matches = matchesOf(searchQuery(query));
      const shown = onlySelected ? matches.filter((entry) => chosenRank(onlySelected, entry) >= 0) : matches;
      const isFiltered = matches !== entries || onlySelected !== undefined;
      const groups = isFiltered ? grouped(shown) : wholeGroups(catalogue);
      return { groups, entries: shown, shown: shown.length, total: entries.length, isFiltered };
    },
  };
}

function grouped(entries: readonly CatalogueEntry[]): readonly FoundGroup[] {
  const found = new Map<PermissionGroup, Permission[]>();
  for (const { group, permission } of entries) {
    const permissions = found.get(group) ?? [];
    if (permissions.length === 0) found.set(group, permissions);
    permissions.push(permission);
  }
  return [...found].map(([group, permissions]) => ({ group, permissions }));
}

function wholeGroups({ groups }: Catalogue): readonly FoundGroup[] {
  return groups
    .filter(({ permissions }) => permissions.length > 0)
    .map((group) => ({ group, permissions: group.permissions }));
}
