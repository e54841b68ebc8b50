import type { CatalogueEntry } from '../catalogueEntries.ts';
import type { SearchTexts } from './searchIndex.ts';
import type { SearchedName, SearchedWord } from './searchQuery.ts';

const LONGEST = 999;

export interface RankedEntries {
  readonly matches: readonly CatalogueEntry[];
  readonly candidates: readonly CatalogueEntry[];
}

/** Groups entries by cost instead of sorting them, because a query of one letter matches most entries. */
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

export function rankList(
  names: readonly SearchedName[],
  entries: readonly CatalogueEntry[],
  texts: readonly SearchTexts[],
): readonly CatalogueEntry[] {
  const exact = new Map(names.map(({ folded }): [string, CatalogueEntry[]] => [folded, []]));
  for (const entry of entries) {
    const { id, label, grants } = texts[entry.position] as SearchTexts;
    exact.get(id)?.push(entry);
    exact.get(label)?.push(entry);
    for (const grant of grants) exact.get(grant)?.push(entry);
  }
  const found = names.flatMap((name) => {
    const named = exact.get(name.folded) ?? [];
    return named.length > 0 ? named : rankEntries(name, entries, texts).matches;
  });
  return [...new Set(found)];
}

const COST = { word: 0, prefix: 1, inside: 4, level: 6, rest: 8, common: 9 } as const;

/** Returns infinity if the query matches only common levels: “read” would find every permission. */
function matchCost({ words, pattern, folded }: SearchedName, texts: SearchTexts): number | undefined {
  if (pattern) {
    if (pattern.test(texts.id) || pattern.test(texts.label)) return 0;
    return folded.includes(':') && texts.grants.some((grant) => pattern.test(grant)) ? 0 : undefined;
  }
  let sum = 0;
  let isTelling = false;
  for (const word of words) {
    const cost = wordCost(word, texts);
    if (cost === undefined) return undefined;
    if (cost !== COST.common) isTelling = true;
    sum += cost;
  }
  return isTelling ? sum : Number.POSITIVE_INFINITY;
}

function wordCost({ word, start, whole }: SearchedWord, texts: SearchTexts): number | undefined {
  const at = texts.words.indexOf(start);
  if (at !== -1) return texts.words.includes(whole, at) ? COST.word : COST.prefix;
  if (texts.id.includes(word) || texts.label.includes(word)) return COST.inside;
  if (texts.levels.includes(word)) return COST.level;
  if (texts.rest.includes(word)) return COST.rest;
  return texts.commonLevels.includes(word) ? COST.common : undefined;
}

function isExact({ folded }: SearchedName, { id, label }: SearchTexts): boolean {
  return folded === id || folded === label;
}
