import { foldSearch } from '../../text/foldSearch.ts';
import { searchWords } from '../../text/searchWords.ts';
import type { CatalogueEntry } from '../catalogueEntries.ts';

export interface SearchTexts {
  readonly words: string;
  readonly id: string;
  readonly label: string;
  readonly grants: readonly string[];
  readonly commonLevels: string;
  readonly levels: string;
  readonly rest: string;
}

export interface SearchIndex {
  all(): readonly SearchTexts[];
  buildFor(milliseconds: number): boolean;
}

const SLICE = 100;

export function searchIndex(entries: readonly CatalogueEntry[]): SearchIndex {
  const texts: SearchTexts[] = [];
  let isCommon: ReturnType<typeof commonLevels> | undefined;
  const add = (count: number) => {
    isCommon ??= commonLevels(entries);
    for (const entry of entries.slice(texts.length, texts.length + count)) texts.push(textsOf(entry, isCommon));
  };
  return {
    all() {
      add(entries.length - texts.length);
      return texts;
    },
    buildFor(milliseconds) {
      const end = performance.now() + milliseconds;
      do add(SLICE);
      while (texts.length < entries.length && performance.now() < end);
      return texts.length === entries.length;
    },
  };
}

function commonLevels(entries: readonly CatalogueEntry[]): (label: string) => boolean {
  const holders = new Map<string, number>();
  for (const { permission } of entries) {
    for (const { label } of permission.levels) holders.set(label, (holders.get(label) ?? 0) + 1);
  }
  return (label) => (holders.get(label) ?? 0) * 2 > entries.length;
}

function textsOf({ permission, group }: CatalogueEntry, isCommon: (label: string) => boolean): SearchTexts {
  const { id, label, description, levels } = permission;
  const joined = (texts: readonly (string | undefined)[]) => foldSearch(texts.filter(Boolean).join('\n'));
  return {
    words: ` ${searchWords(id).join(' ')} ${searchWords(label).join(' ')} `,
    id: foldSearch(id),
    label: foldSearch(label),
    grants: levels.map((level) => foldSearch(`${id}:${level.id}`)),
    commonLevels: joined(levels.map((level) => (isCommon(level.label) ? level.label : ''))),
    levels: joined(levels.flatMap((level) => [isCommon(level.label) ? '' : level.label, level.description])),
    rest: joined([description, group.label]),
  };
}
