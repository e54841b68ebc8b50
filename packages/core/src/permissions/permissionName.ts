import type { Permission } from '../api/tokenOptions.ts';
import { findConfusables } from '../text/findConfusables.ts';
import type { Catalogue } from './catalogue.ts';

interface Namesakes {
  readonly alike: ReadonlySet<string>;
  /** Those that are called alike in one group, or in groups that are. */
  readonly alikeInGroup: ReadonlySet<string>;
}

const known = new WeakMap<Catalogue, Namesakes>();

/**
 * What a permission is called where its group is not seen: its label, and its group's label or its id beside it where the
 * label alone could mean another one.
 */
export function permissionName({ id, label }: Permission, catalogue: Catalogue): string {
  if (!namesakes(catalogue).alike.has(id)) return label;
  return isAlikeInGroup(id, catalogue) ? `${label} (${id})` : `${label} (${catalogue.entry(id)?.group.label})`;
}

/** Whether a permission could be taken for another one even beside its group's label, so that its id must be shown. */
export function isAlikeInGroup(permission: string, catalogue: Catalogue): boolean {
  return namesakes(catalogue).alikeInGroup.has(permission);
}

function namesakes(catalogue: Catalogue): Namesakes {
  const made = known.get(catalogue) ?? find(catalogue);
  known.set(catalogue, made);
  return made;
}

function find({ entries }: Catalogue): Namesakes {
  const alike = findConfusables(entries.map(({ permission }) => permission));
  const candidates = entries.filter(({ permission }) => alike.has(permission.id));
  const inGroups = candidates.map(({ permission: { id, label }, group }) => ({
    id,
    label: `${label}\n${group.label}`,
  }));
  return { alike, alikeInGroup: findConfusables(inGroups) };
}
