import type { Grant, Permission, TokenOptions } from '@tokenwright/core';
import { findConfusables } from '@tokenwright/core/text';

/**
 * Names a token's permissions: by the host's labels, by id if the host no longer offers them, and with the id if two
 * labels are equal. Each grant once. Unlike a catalogue, it accepts contradictory options, which must not prevent a
 * revocation.
 */
export function grantNames(grants: readonly Grant[], options: TokenOptions | undefined): readonly string[] {
  const permissions = options?.groups.flatMap((group) => group.permissions) ?? [];
  const offered = new Map(permissions.map((permission) => [permission.id, permission]));
  const once = new Map(grants.map((grant) => [JSON.stringify([grant.permission, grant.level]), grant]));
  const named = [...once.values()].map((grant) => ({
    id: grant.permission,
    label: nameOf(grant, offered.get(grant.permission)),
  }));
  const alike = findConfusables(named);
  return named.map(({ id, label }) => (alike.has(id) ? `${label} (${id})` : label));
}

function nameOf({ permission: id, level }: Grant, permission: Permission | undefined): string {
  if (!permission || permission.levels.length < 2) return permission?.label ?? id;
  return `${permission.label}: ${permission.levels.find((each) => each.id === level)?.label ?? level}`;
}
