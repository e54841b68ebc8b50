import type { Grant, TokenOptions } from '@tokenwright/core';

/** The scopes of the levels and those below; unknown levels pass. */
export function scopesFromGrants(
  grants: readonly Grant[],
  { groups }: Pick<TokenOptions, 'groups'>,
): readonly string[] {
  const permissions = groups.flatMap((group) => group.permissions);
  return grants.flatMap(({ permission, level }) => {
    const levels = permissions.find(({ id }) => id === permission)?.levels ?? [];
    const at = levels.findIndex(({ id }) => id === level);
    // The API must reject an unknown scope itself.
    return at === -1 ? [level] : levels.slice(0, at + 1).map(({ id }) => id);
  });
}
