import type { SearchTexts } from './searchIndex.ts';
import type { SearchedName, SearchedWord } from './searchQuery.ts';

/** The costs of a word by the place of its match: two words in a name beat one in a name and one in a description. */
const COST = { word: 0, prefix: 1, inside: 4, level: 6, rest: 8, common: 9 } as const;

/** Less is better. `undefined` for no match; infinite if only common levels match, because “read” would find everything. */
export function matchCost({ words, pattern }: SearchedName, texts: SearchTexts): number | undefined {
  if (pattern) return pattern.test(texts.id) || pattern.test(texts.label) ? 0 : undefined;
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

export function isExact({ folded }: SearchedName, { id, label }: SearchTexts): boolean {
  return folded === id || folded === label;
}
