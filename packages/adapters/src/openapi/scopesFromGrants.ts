import type { Grant, TokenOptions } from '@tokenwright/core';

/** Converts grants to scopes, with the scopes of all lower levels. An unknown grant becomes an unknown scope. */
export function scopesFromGrants(
  grants: readonly Grant[],
  { groups }: Pick<TokenOptions, 'groups'>,
): readonly string[] {
  const permissions = groups.flatMap((group) => group.permissions);
  const offered = new Set(permissions.flatMap(({ levels }) => levels.map(({ id }) => id)));
  return grants.flatMap((grant) => {
    const levels = permissions.find(({ id }) => id === grant.permission)?.levels ?? [];
    const at = levels.findIndex(({ id }) => id === grant.level);
    return at === -1 ? [unknownScope(grant, offered)] : levels.slice(0, at + 1).map(({ id }) => id);
  });
}

function unknownScope({ permission, level }: Grant, offered: ReadonlySet<string>): string {
  let scope = permission === level ? permission : `${permission}:${level}`;
  while (offered.has(scope)) scope += `:${level}`;
  return scope;
}
