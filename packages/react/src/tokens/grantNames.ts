import type { Grant, TokenOptions } from '@tokenwright/core';

/**
 * What a token may do, in the host's words; by id where the host no longer offers it. Each name once. Unlike a catalogue, it takes
 * the options as they are: a fault in them must not keep anybody from revoking.
 */
export function grantNames(grants: readonly Grant[], options: TokenOptions | undefined): readonly string[] {
  const offered = options?.groups.flatMap((group) => group.permissions) ?? [];
  const names = grants.map(({ permission: id, level }) => {
    const permission = offered.find((each) => each.id === id);
    if (!permission || permission.levels.length < 2) return permission?.label ?? id;
    return `${permission.label}: ${permission.levels.find((each) => each.id === level)?.label ?? level}`;
  });
  return [...new Set(names)];
}
