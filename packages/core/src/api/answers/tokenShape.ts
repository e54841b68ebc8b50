import type { Token } from '../../token/token.ts';
import { id, instant, list, nullable, object, oneOf, optional, type Shape, text } from './shape.ts';

export const grantShape = object({ permission: text, level: text });

const scopeShape: Shape = (value, path) =>
  (value as { readonly mode?: unknown } | null)?.mode === 'selected'
    ? object({ ids: list(text) })(value, path)
    : object({ mode: oneOf('selected', 'all-current', 'all') })(value, path);

/** A shape for every field that a token can have. */
export const tokenFields = {
  id,
  name: text,
  description: optional(text),
  tokenType: text,
  permissions: list(grantShape),
  resources: optional(scopeShape),
  status: oneOf('active', 'expired', 'revoked', 'pending', 'owner-gone'),
  createdAt: instant,
  createdBy: optional(text),
  expiresAt: nullable(instant),
  lastUsedAt: optional(nullable(instant)),
  revokedAt: optional(instant),
  revokedBy: optional(text),
  revocationReason: optional(text),
  hint: optional(text),
} as const satisfies Record<keyof Token, Shape>;
