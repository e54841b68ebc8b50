import type { Grant, TokenOptions } from '@tokenwright/core';

/**
 * Converts scopes to grants, with the highest level of each permission. An unknown scope becomes a separate grant.
 */
export function grantsFromScopes(
  scopes: readonly string[],
  { groups }: Pick<TokenOptions, 'groups'>,
): readonly Grant[] {
  const permissions = groups.flatMap((group) => group.permissions);
  const grants = permissions.flatMap(({ id, levels }): readonly Grant[] => {
    const highest = levels.findLast((level) => scopes.includes(level.id));
    return highest ? [{ permission: id, level: highest.id }] : [];
  });
  const offered = new Set(permissions.flatMap(({ levels }) => levels.map(({ id }) => id)));
  const others = scopes.filter((scope) => !offered.has(scope));
  return [...grants, ...others.map((scope) => ({ permission: scope, level: scope }))];
}
