import type { Grant } from '../token/token.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { chosenRank, type Selection, selectionOf } from './selection.ts';

/** A grant, and what it cannot work without that the others do not give. */
export interface MissingRequirement {
  readonly grant: Grant;
  readonly required: Grant;
}

/** What these grants need beside themselves. A higher level gives the lower ones. */
export function missingRequirements(grants: readonly Grant[], catalogue: Catalogue): readonly MissingRequirement[] {
  const selection = selectionOf(grants, catalogue);
  return catalogue.entries.flatMap((entry) => missingOf(entry, selection));
}

function missingOf(entry: CatalogueEntry, selection: Selection): readonly MissingRequirement[] {
  const { entries, needs } = selection.catalogue;
  const rank = chosenRank(selection, entry);
  const grant = entry.grants[rank];
  if (!grant) return [];
  return needs.of(entry.position).flatMap((need) => {
    const other = entries[need.to];
    const required = other?.grants[need.least];
    if (!other || !required || need.rank > rank || chosenRank(selection, other) >= need.least) return [];
    return [{ grant, required }];
  });
}

/** What a level requires, with what the levels below it require: it includes them. */
export function requirementsOf(grant: Grant, { entry, entries, rank, needs }: Catalogue): readonly Grant[] {
  const position = entry(grant.permission)?.position ?? -1;
  return needs.of(position).flatMap((need) => {
    const required = entries[need.to]?.grants[need.least];
    return required && need.rank <= rank(grant) ? [required] : [];
  });
}
