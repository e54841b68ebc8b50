import type { PermissionGroup, Token, TokenStatus } from '@tokenwright/core';
import type { ApiKey } from './apiKeySchema.ts';
import { readKept } from './keptMetadata.ts';
import { grantsOf } from './permissionRecord.ts';

/** The configuration of a plugin that has only one. */
export const DEFAULT_CONFIGURATION = 'default';

/** One row of the plugin as a token. What it may do is what the server has set, never what was asked for. */
export function readToken(row: ApiKey, groups: readonly PermissionGroup[], now: number): Token {
  const { description, revokedAt, revocationReason } = readKept(row.metadata);
  const status = statusOf(row, now);
  return {
    id: row.id,
    name: row.name ?? row.start ?? row.id,
    ...(description === undefined ? {} : { description }),
    tokenType: row.configId ?? DEFAULT_CONFIGURATION,
    permissions: grantsOf(row.permissions ?? {}, groups),
    status,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt ?? null,
    lastUsedAt: row.lastRequest ?? null,
    ...(status === 'revoked' && revokedAt !== undefined ? { revokedAt } : {}),
    ...(status === 'revoked' && revocationReason !== undefined ? { revocationReason } : {}),
    ...(row.start ? { hint: `${row.start}…` } : {}),
  };
}

function statusOf({ enabled, expiresAt, remaining, refillAmount }: ApiKey, now: number): TokenStatus {
  if (enabled === false) return 'revoked';
  const isUsedUp = remaining === 0 && typeof refillAmount !== 'number';
  return isUsedUp || (typeof expiresAt === 'string' && Date.parse(expiresAt) <= now) ? 'expired' : 'active';
}
