import { sql as raw, type SQL } from 'drizzle-orm';
import { type TokenRow, tokens } from '../database/tokenwrightSchema.ts';
import type { TokenStatus } from '../wire/tokenSchema.ts';

export const UNCLAIMED = 'unclaimed';

export interface TokenState {
  readonly status: TokenStatus;
  readonly revokedAt: Date | null;
  readonly revocationReason: string | null;
}

/**
 * An unclaimed token counts as revoked from its deadline.
 * @param now in milliseconds
 */
export function tokenState(row: TokenRow, now: number): TokenState {
  const { revokedAt, revocationReason, claimBy, expiresAt } = row;
  if (revokedAt) return { status: 'revoked', revokedAt, revocationReason };
  if (claimBy && claimBy.getTime() <= now) {
    return { status: 'revoked', revokedAt: claimBy, revocationReason: UNCLAIMED };
  }
  const isExpired = expiresAt !== null && expiresAt.getTime() <= now;
  const open = row.digest === null ? 'pending' : 'active';
  return { status: isExpired ? 'expired' : open, revokedAt: null, revocationReason: null };
}

const EXPIRES = raw`coalesce(${tokens.expiresAt}, 'infinity')`;

/** Matches the index `tokens_live`. */
export function isLive(now: Date): SQL {
  return raw`(${tokens.revokedAt} is null and ${EXPIRES} > ${now} and (${tokens.claimBy} is null or ${tokens.claimBy} > ${now}))`;
}

export function isExpiring(now: Date, end: Date): SQL {
  return raw`(${isLive(now)} and ${EXPIRES} <= ${end})`;
}
