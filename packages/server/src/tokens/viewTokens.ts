import { asc, inArray } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { type TokenRow, tokenResources } from '../database/tokenwrightSchema.ts';
import { settled } from '../life/rotation.ts';
import type { ResourceScope, Token } from '../wire/tokenSchema.ts';
import { managerOf, ownerOf } from './tokenOwner.ts';
import { tokenState } from './tokenState.ts';

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

function tokenView(stored: TokenRow, resourceIds: readonly string[], now: number): Token {
  const row = settled(stored, now);
  const { status, revokedAt, revocationReason } = tokenState(row, now);
  const scope = scopeOf(row, resourceIds);
  const manager = managerOf(row);
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
    createdById: row.createdBy,
    owner: ownerOf(row),
    ...(manager !== undefined && { managedById: manager }),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    ...(revokedAt && { revokedAt: revokedAt.toISOString() }),
    ...(row.revokedByName !== null && { revokedBy: row.revokedByName }),
    ...(row.revokedBy !== null && { revokedById: row.revokedBy }),
    ...(revocationReason !== null && { revocationReason }),
    ...(status === 'revoked' && isAfter(row.restorableUntil, now) && { restorableUntil: iso(row.restorableUntil) }),
    ...(row.hint !== null && { hint: row.hint }),
    version: String(row.version),
    ...oldSecretOf(row),
    ...approvalOf(row),
  };
}

function iso(date: Date): string {
  return date.toISOString();
}

function isAfter(date: Date | null, now: number): date is Date {
  return date !== null && date.getTime() > now;
}

function oldSecretOf({ previousUntil, rotationClaimBy, expiresAt, ...row }: TokenRow): Pick<Token, 'oldSecret'> {
  if (previousUntil === null) return {};
  const isHeld = rotationClaimBy !== null && rotationClaimBy > previousUntil;
  const end = isHeld ? rotationClaimBy : previousUntil;
  return {
    oldSecret: {
      worksUntil: iso(expiresAt && expiresAt < end ? expiresAt : end),
      ...(row.previousHint !== null && { hint: row.previousHint }),
      lastUsedAt: row.previousUsedAt?.toISOString() ?? null,
      newSecretLastUsedAt: row.secretUsedAt?.toISOString() ?? null,
    },
  };
}

function approvalOf({ approval, ...row }: TokenRow): Pick<Token, 'approval'> {
  if (approval === null) return {};
  const { requested } = row;
  return {
    approval: {
      ...(row.justification !== null && { justification: row.justification }),
      ...(approval !== 'requested' && { decision: approval }),
      ...(row.decidedAt && { decidedAt: iso(row.decidedAt) }),
      ...(row.decidedByName !== null && { decidedBy: row.decidedByName }),
      ...(row.decisionReason !== null && { reason: row.decisionReason }),
      ...(requested && { requested: { ...requested, permissions: [...requested.permissions] } }),
    },
  };
}

export function scopeOf({ resourceMode }: TokenRow, resourceIds: readonly string[]): ResourceScope | undefined {
  if (resourceMode === null) return undefined;
  return resourceMode === 'selected' ? { mode: resourceMode, ids: [...resourceIds] } : { mode: resourceMode };
}
