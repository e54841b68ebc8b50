import type { Permission, PermissionGroup } from '../api/tokenOptions.ts';
import { queryTerms } from '../text/findHits.ts';
import { foldText } from '../text/foldText.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { chosenRank, type Selection } from './selection.ts';

/** A group with what was found of it. */
export interface FoundGroup {
  readonly group: PermissionGroup;
  /** In the host's order; all of them where the group's own name was found. */
  readonly permissions: readonly Permission[];
}

export interface FoundPermissions {
  /** Groups in which nothing was found are left out. */
  readonly groups: readonly FoundGroup[];
  /** All of them, in the host's order. */
  readonly entries: readonly CatalogueEntry[];
  readonly shown: number;
  readonly total: number;
  /** Whether it is narrowed at all, so that groups are opened for their hits. */
  readonly isFiltered: boolean;
}

export interface PermissionFilter {
  /** Each word must occur in a permission's label, id, descriptions or telling levels, or in its group's label; letter case does not matter. */
  readonly query: string;
  /** Only what this selection holds. Keep the one from when the filter was set, so that no row goes away under the pointer. */
  readonly onlySelected?: Selection | undefined;
}

export interface PermissionSearch {
  find(filter: PermissionFilter): FoundPermissions;
  /** Builds the index, which the first query would else: call it when the page has time. */
  prepare(): void;
}

/** A search over a catalogue: indexed once, and narrowing what it found while the query grows. */
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

/** A level that most permissions have, such as “Read”, tells none of them from the others, and is left out. */
function searchTexts({ entries }: Catalogue): readonly string[] {
  const holders = new Map<string, number>();
  for (const { label } of entries.flatMap(({ permission }) => permission.levels)) {
    holders.set(label, (holders.get(label) ?? 0) + 1);
  }
  const isTelling = (label: string) => (holders.get(label) ?? 0) * 2 <= entries.length;
  return entries.map(({ permission: { label, id, description, levels }, group }) => {
    const ofLevels = levels.flatMap((level) => [isTelling(level.label) ? level.label : '', level.description]);
    return foldText([label, id, description, group.label, ...ofLevels].filter(Boolean).join('\n'));
  });
}

/** The entries stand in order, so each group is in one piece. */
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
