import type { Grant, TokenOptions } from '@tokenwright/core';

/**
 * What a token may do, in the host's words; by id where the host no longer offers it, and with its id where two are called the
 * same. Each grant once. Unlike a catalogue, it takes the options as they are: a fault in them must not keep anybody from revoking.
 */
export function grantNames(grants: readonly Grant[], options: TokenOptions | undefined): readonly string[] {
  const each = new Map(grants.map((grant) => [JSON.stringify([grant.permission, grant.level]), grant]));
  const named = [...each.values()].map((grant) => ({ id: grant.permission, name: nameOf(grant, options) }));
  const isShared = (name: string) => named.filter((other) => other.name === name).length > 1;
  return named.map(({ id, name }) => (isShared(name) ? `${name} (${id})` : name));
}

function nameOf({ permission: id, level }: Grant, options: TokenOptions | undefined): string {
  const offered = options?.groups.flatMap(({ permissions }) => permissions) ?? [];
  const permission = offered.find((each) => each.id === id);
  if (!permission || permission.levels.length < 2) return permission?.label ?? id;
  return `${permission.label}: ${permission.levels.find((each) => each.id === level)?.label ?? level}`;
}
