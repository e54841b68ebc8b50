import type { CatalogueEntry } from '../catalogueEntries.ts';
import { isExact, matchCost } from './matchCost.ts';
import type { SearchTexts } from './searchIndex.ts';
import type { SearchedName } from './searchQuery.ts';

/** Longer ids hold more that was not asked for. */
const LONGEST = 999;

export interface RankedEntries {
  /** Best first. */
  readonly matches: readonly CatalogueEntry[];
  /** In the host's order: all that a longer query can match. */
  readonly candidates: readonly CatalogueEntry[];
}

/** Sorts by counting, because the first letter of a query matches most entries. */
export function rankEntries(
  name: SearchedName,
  entries: readonly CatalogueEntry[],
  texts: readonly SearchTexts[],
): RankedEntries {
  const byCost = new Map<number, CatalogueEntry[]>();
  const candidates: CatalogueEntry[] = [];
  for (const entry of entries) {
    const each = texts[entry.position] as SearchTexts;
    const cost = matchCost(name, each);
    if (cost === undefined) continue;
    candidates.push(entry);
    if (cost === Number.POSITIVE_INFINITY) continue;
    const key = isExact(name, each) ? -1 : cost * (LONGEST + 1) + Math.min(each.id.length, LONGEST);
    const same = byCost.get(key);
    if (same) same.push(entry);
    else byCost.set(key, [entry]);
  }
  const matches = [...byCost].sort(([one], [other]) => one - other).flatMap(([, same]) => same);
  return { matches, candidates };
}

/** The matches of each name, in the order of the names. A name of a permission finds only that one. */
export function rankList(
  names: readonly SearchedName[],
  entries: readonly CatalogueEntry[],
  texts: readonly SearchTexts[],
): readonly CatalogueEntry[] {
  const found = names.flatMap((name) => {
    const exact = entries.filter(({ position }) => isExact(name, texts[position] as SearchTexts));
    return exact.length > 0 ? exact : rankEntries(name, entries, texts).matches;
  });
  return [...new Set(found)];
}
