import { asc, inArray } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { type TokenRow, tokenResources } from '../database/tokenwrightSchema.ts';
import type { ResourceScope, Token } from '../wire/tokenSchema.ts';
import { tokenState } from './tokenState.ts';

/**
 * Returns the tokens in the order of `rows`.
 * @param now in milliseconds
 */
export async function viewTokens(sql: Sql, rows: readonly TokenRow[], now: number): Promise<Token[]> {
  const resources = await selectedResources(sql, rows);
  return rows.map((row) => tokenView(row, resources.get(row.id) ?? [], now));
}

export async function selectedResources(
  sql: Sql,
  rows: readonly TokenRow[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const selected = new Map<string, string[]>();
  for (const { id, resourceMode } of rows) if (resourceMode === 'selected') selected.set(id, []);
  if (selected.size === 0) return selected;
  const found = await sql
    .select()
    .from(tokenResources)
    .where(inArray(tokenResources.tokenId, [...selected.keys()]))
    .orderBy(asc(tokenResources.resourceId));
  for (const { tokenId, resourceId } of found) selected.get(tokenId)?.push(resourceId);
  return selected;
}

function tokenView(row: TokenRow, resourceIds: readonly string[], now: number): Token {
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
    owner: { id: row.createdBy, label: row.createdByName, kind: 'person' },
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
