import type { Grant } from '../token/token.ts';
import { chosenRank, type Selection } from './selection.ts';

/** A chosen grant, and what it needs of the permission that was asked about. */
export interface Dependent {
  readonly grant: Grant;
  readonly needs: Grant;
}

/** Which chosen grants cannot work without this permission: by whom it is required. Those that need the most come first. */
export function requiredBy(permission: string, selection: Selection): readonly Dependent[] {
  const { entry, entries, needs } = selection.catalogue;
  const asked = entry(permission);
  if (!asked) return [];
  const dependents = new Map<number, Dependent & { readonly least: number }>();
  for (const { from, rank, least } of needs.on(asked.position)) {
    const other = entries[from];
    const required = asked.grants[least];
    if (!other || other === asked || !required || chosenRank(selection, other) < rank) continue;
    const grant = other.grants[chosenRank(selection, other)];
    if (!grant) continue;
    if ((dependents.get(from)?.least ?? -1) < least) dependents.set(from, { least, grant, needs: required });
  }
  const sorted = [...dependents.values()].sort((left, right) => right.least - left.least);
  return sorted.map(({ grant, needs }) => ({ grant, needs }));
}
