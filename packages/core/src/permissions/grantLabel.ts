import type { Permission } from '../api/tokenOptions.ts';
import type { Text } from '../messages/createText.ts';
import { findConfusables } from '../text/findConfusables.ts';
import type { Grant } from '../token/token.ts';
import type { Catalogue } from './catalogue.ts';

/** Returns a label like `Entries: Read and write`, or like `Export data` if the permission has one level. */
export function grantLabel(grant: Grant, catalogue: Catalogue, text: Text): string {
  const permission = catalogue.permissions.get(grant.permission);
  if (!permission) return grant.permission;
  const level = catalogue.level(grant);
  const name = permissionName(permission, catalogue, text);
  if (permission.levels.length === 1 || !level) return name;
  return text('join.level', { permission: name, level: level.label });
}

const MAX_NAMES = 3;

export function grantLabels(grants: readonly Grant[], catalogue: Catalogue, text: Text): string | readonly string[] {
  const permissions = grants.slice(0, MAX_NAMES).map((grant) => grantLabel(grant, catalogue, text));
  const count = grants.length - permissions.length;
  return count > 0 ? text('finding.andOthers', { permissions, count }) : permissions;
}

export function permissionName({ id, label }: Permission, catalogue: Catalogue, text: Text): string {
  if (!ambiguousIds(catalogue).all.has(id)) return label;
  const detail = isAlikeInGroup(id, catalogue) ? id : (catalogue.entry(id)?.group.label ?? id);
  return text('join.detail', { label, detail });
}

/** Whether another permission has a similar label and a similar group label. */
export function isAlikeInGroup(permission: string, catalogue: Catalogue): boolean {
  return ambiguousIds(catalogue).inGroup.has(permission);
}

interface AmbiguousIds {
  readonly all: ReadonlySet<string>;
  readonly inGroup: ReadonlySet<string>;
}

const cache = new WeakMap<Catalogue, AmbiguousIds>();

function ambiguousIds(catalogue: Catalogue): AmbiguousIds {
  const ids = cache.get(catalogue) ?? findAmbiguousIds(catalogue);
  cache.set(catalogue, ids);
  return ids;
}

function findAmbiguousIds({ entries }: Catalogue): AmbiguousIds {
  const all = findConfusables(entries.map(({ permission }) => permission));
  const candidates = entries.filter(({ permission }) => all.has(permission.id));
  const withGroups = candidates.map(({ permission: { id, label }, group }) => ({
    id,
    label: `${label}\n${group.label}`,
  }));
  return { all, inGroup: findConfusables(withGroups) };
}
