import type { Grant, TokenOptions } from '@tokenwright/core';

/** The scopes that a request asks for: those of the chosen levels, and of the levels below, which they include. */
export function scopesFromGrants(
  grants: readonly Grant[],
  { groups }: Pick<TokenOptions, 'groups'>,
): readonly string[] {
  const permissions = groups.flatMap((group) => group.permissions);
  return grants.flatMap(({ permission, level }) => {
    const levels = permissions.find(({ id }) => id === permission)?.levels ?? [];
    return levels.slice(0, levels.findIndex(({ id }) => id === level) + 1).map(({ id }) => id);
  });
}
