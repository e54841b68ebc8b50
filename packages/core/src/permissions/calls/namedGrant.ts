import { foldText } from '../../text/foldText.ts';
import type { Grant } from '../../token/token.ts';
import type { Catalogue } from '../catalogue.ts';
import type { CatalogueEntry } from '../catalogueEntries.ts';

const cache = new WeakMap<Catalogue, ReadonlyMap<string, Grant | undefined>>();

export function namedGrant(line: string, catalogue: Catalogue): Grant | undefined {
  const names = cache.get(catalogue) ?? new Map(nameIndex(catalogue));
  cache.set(catalogue, names);
  return names.get(foldText(line.trim()));
}

function nameIndex({ entries }: Catalogue): ReadonlyMap<string, Grant | undefined> {
  const names = new Map<string, Grant | undefined>();
  for (const [name, grant] of entries.flatMap(labelsOf)) names.set(name, names.has(name) ? undefined : grant);
  for (const [name, grant] of entries.flatMap(idsOf)) names.set(name, grant);
  return names;
}

function labelsOf({ permission: { label, levels }, grants }: CatalogueEntry): readonly [string, Grant | undefined][] {
  const withLevels = levels.map((level, rank): [string, Grant | undefined] => [
    foldText(`${label}: ${level.label}`),
    grants[rank],
  ]);
  return [[foldText(label), grants[0]], ...withLevels];
}

function idsOf({ permission: { id, levels }, grants }: CatalogueEntry): readonly [string, Grant | undefined][] {
  const withLevels = levels.flatMap((level, rank): [string, Grant | undefined][] =>
    [':', '.', '/'].map((mark) => [foldText(`${id}${mark}${level.id}`), grants[rank]]),
  );
  return [[foldText(id), grants[0]], ...withLevels];
}
