import type { TokenChanges } from '../wire/tokenRequestSchema.ts';
import type { Token } from '../wire/tokenSchema.ts';

export function withChanges(token: Token, { name, description, permissions, resources }: TokenChanges): Token {
  return {
    ...token,
    name: name ?? token.name,
    ...(description !== undefined && { description }),
    permissions: permissions ?? token.permissions,
    ...(resources && { resources }),
  };
}
