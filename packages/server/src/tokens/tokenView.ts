import type { TokenRow } from '../database/tables/tokens.ts';
import type { ResourceScope, Token } from '../wire/tokenSchema.ts';
import { tokenState } from './tokenState.ts';

/**
 * A token as it travels.
 * @param resourceIds what it is limited to, where `selected`
 * @param now milliseconds since the epoch
 */
export function tokenView(row: TokenRow, resourceIds: readonly string[], now: number): Token {
  const { status, revokedAt, revocationReason } = tokenState(row, now);
  const scope = scopeOf(row, resourceIds);
  return {
    id: row.id,
    name: row.name,
    ...(row.description !== null && { description: row.description }),
    tokenType: row.tokenType,
    permissions: [...row.permissions],
    ...(scope && { resources: scope }),
    status,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdByName,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    ...(revokedAt && { revokedAt: revokedAt.toISOString() }),
    ...(row.revokedByName !== null && { revokedBy: row.revokedByName }),
    ...(revocationReason !== null && { revocationReason }),
    hint: row.hint,
  };
}

export function scopeOf({ resourceMode }: TokenRow, resourceIds: readonly string[]): ResourceScope | undefined {
  if (resourceMode === null) return undefined;
  return resourceMode === 'selected' ? { mode: resourceMode, ids: [...resourceIds] } : { mode: resourceMode };
}
