import type { Grant, TokenOptions } from '@tokenwright/core';

/** Converts grants to scopes, with the scopes of all lower levels. An unknown level becomes a scope unchanged. */
export function scopesFromGrants(
  grants: readonly Grant[],
  { groups }: Pick<TokenOptions, 'groups'>,
): readonly string[] {
  const permissions = groups.flatMap((group) => group.permissions);
  return grants.flatMap(({ permission, level }) => {
    const levels = permissions.find(({ id }) => id === permission)?.levels ?? [];
    const at = levels.findIndex(({ id }) => id === level);
    // The API itself must reject an unknown scope.
    return at === -1 ? [level] : levels.slice(0, at + 1).map(({ id }) => id);
  });
}
