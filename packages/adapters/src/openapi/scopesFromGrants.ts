import type { Grant, TokenOptions } from '@tokenwright/core';

/** The scopes of the selected levels and of those below them. */
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
