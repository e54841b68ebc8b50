import type { Grant, TokenOptions } from '@tokenwright/core';

/** The scopes of the selected levels and of those below them. Passes on levels that the options don't have. */
export function scopesFromGrants(
  grants: readonly Grant[],
  { groups }: Pick<TokenOptions, 'groups'>,
): readonly string[] {
  const permissions = groups.flatMap((group) => group.permissions);
  return grants.flatMap(({ permission, level }) => {
    const levels = permissions.find(({ id }) => id === permission)?.levels ?? [];
    const at = levels.findIndex(({ id }) => id === level);
    // The API must see an unknown scope to reject it.
    return at === -1 ? [level] : levels.slice(0, at + 1).map(({ id }) => id);
  });
}
