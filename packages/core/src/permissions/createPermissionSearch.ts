import type { Permission, PermissionGroup } from '../api/tokenOptions.ts';
import { queryTerms } from '../text/findHits.ts';
import { foldText } from '../text/foldText.ts';
import type { Catalogue } from './catalogue.ts';
import type { CatalogueEntry } from './catalogueEntries.ts';
import { chosenRank, type Selection } from './selection.ts';

/** A group and its found permissions. */
export interface FoundGroup {
  readonly group: PermissionGroup;
  readonly permissions: readonly Permission[];
}

export interface FoundPermissions {
  /** Without groups that have no hit. */
  readonly groups: readonly FoundGroup[];
  readonly entries: readonly CatalogueEntry[];
  readonly shown: number;
  readonly total: number;
  /** Whether a filter is active, so that the picker opens the groups. */
  readonly isFiltered: boolean;
}

export interface PermissionFilter {
  readonly query: string;
  /** Pass the selection from when the user set the filter, so that no row vanishes under the pointer. */
  readonly onlySelected?: Selection | undefined;
}

export interface PermissionSearch {
  find(filter: PermissionFilter): FoundPermissions;
  /** Builds the index ahead of the first query. */
  prepare(): void;
}

/** Builds its index once; narrows the last result while the query grows. */
export function createPermissionSearch(catalogue: Catalogue): PermissionSearch {
  let texts: readonly string[] | undefined;
  const everything = { query: '', matches: catalogue.entries };
  let last: { readonly query: string; readonly matches: readonly CatalogueEntry[] } = everything;
  const prepare = (): readonly string[] => {
    texts ??= searchTexts(catalogue);
    return texts;
  };
  return {
    prepare,
    find({ query, onlySelected }) {
      const wanted = foldText(query).trimStart();
      const from = wanted.startsWith(last.query) ? last : everything;
      const terms = queryTerms(wanted);
      const known = terms.length > 0 ? prepare() : [];
      const isMatch = ({ position }: CatalogueEntry) => terms.every((term) => known[position]?.includes(term));
      const matches = wanted === from.query ? from.matches : from.matches.filter(isMatch);
      last = { query: wanted, matches };
      const shown = onlySelected ? matches.filter((entry) => chosenRank(onlySelected, entry) >= 0) : matches;
      const isFiltered = terms.length > 0 || onlySelected !== undefined;
      const groups = grouped(shown, catalogue);
      return { groups, entries: shown, shown: shown.length, total: catalogue.entries.length, isFiltered };
    },
  };
}

function searchTexts({ entries }: Catalogue): readonly string[] {
  const holders = new Map<string, number>();
  for (const { label } of entries.flatMap(({ permission }) => permission.levels)) {
    holders.set(label, (holders.get(label) ?? 0) + 1);
  }
  const isDistinctive = (label: string) => (holders.get(label) ?? 0) * 2 <= entries.length;
  return entries.map(({ permission: { label, id, description, levels }, group }) => {
    const ofLevels = levels.flatMap((level) => [isDistinctive(level.label) ? level.label : '', level.description]);
    return foldText([label, id, description, group.label, ...ofLevels].filter(Boolean).join('\n'));
  });
}

function grouped(entries: readonly CatalogueEntry[], { groups, entries: all }: Catalogue): readonly FoundGroup[] {
  if (entries.length === all.length) return groups.filter(({ permissions }) => permissions.length > 0).map(wholeGroup);
  const found: { group: PermissionGroup; permissions: Permission[] }[] = [];
  for (const { group, permission } of entries) {
    const last = found.at(-1);
    if (last?.group === group) last.permissions.push(permission);
    else found.push({ group, permissions: [permission] });
  }
  return found;
}

function wholeGroup(group: PermissionGroup): FoundGroup {
  return { group, permissions: group.permissions };
}
