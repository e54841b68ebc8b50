import type { Grant } from '../token/token.ts';
import type { Catalogue } from './catalogue.ts';
import type { CatalogueEntry } from './catalogueEntries.ts';
import { chosenRank, type Selection, selectionOf } from './selection.ts';

/** A selected grant whose `required` grant isn't selected. */
export interface MissingRequirement {
  readonly grant: Grant;
  readonly required: Grant;
}

/** A selected `grant` that requires the grant `needs`. */
export interface Dependent {
  readonly grant: Grant;
  readonly needs: Grant;
}

/** Returns the requirements of a level and all lower levels. */
export function requirementsOf(grant: Grant, { entry, entries, rank, requirements }: Catalogue): readonly Grant[] {
  const position = entry(grant.permission)?.position ?? -1;
  return requirements.of(position).flatMap((requirement) => {
    const required = entries[requirement.to]?.grants[requirement.minRank];
    return required && requirement.rank <= rank(grant) ? [required] : [];
  });
}

/** Returns the requirements that aren't selected. */
export function missingRequirements(grants: readonly Grant[], catalogue: Catalogue): readonly MissingRequirement[] {
  const selection = selectionOf(grants, catalogue);
  return catalogue.entries.flatMap((entry) => missingOf(entry, selection));
}

function missingOf(entry: CatalogueEntry, selection: Selection): readonly MissingRequirement[] {
  const { entries, requirements } = selection.catalogue;
  const rank = chosenRank(selection, entry);
  const grant = entry.grants[rank];
  if (!grant) return [];
  return requirements.of(entry.position).flatMap((requirement) => {
    const other = entries[requirement.to];
    const required = other?.grants[requirement.minRank];
    if (!required || requirement.rank > rank || chosenRank(selection, other) >= requirement.minRank) return [];
    return [{ grant, required }];
  });
}

/** Returns the selected grants that require this permission. The highest required level comes first. */
export function requiredBy(permission: string, selection: Selection): readonly Dependent[] {
  const { entry, entries, requirements } = selection.catalogue;
  const asked = entry(permission);
  if (!asked) return [];
  const dependents = new Map<number, Dependent & { readonly minRank: number }>();
  for (const { from, rank, minRank } of requirements.on(asked.position)) {
    const other = entries[from];
    const needs = asked.grants[minRank];
    if (!other || other === asked || !needs || chosenRank(selection, other) < rank) continue;
    const grant = other.grants[chosenRank(selection, other)];
    if (grant && (dependents.get(from)?.minRank ?? -1) < minRank) dependents.set(from, { minRank, grant, needs });
  }
  const sorted = [...dependents.values()].sort((left, right) => right.minRank - left.minRank);
  return sorted.map(({ grant, needs }) => ({ grant, needs }));
}
