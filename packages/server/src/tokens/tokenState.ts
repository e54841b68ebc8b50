import type { TokenRow } from '../database/tables/tokens.ts';

export type TokenStatus = 'active' | 'expired' | 'revoked';

/** Why a token was revoked that nobody took the secret of. */
export const UNCLAIMED = 'unclaimed';

export interface TokenState {
  readonly status: TokenStatus;
  readonly revokedAt: Date | null;
  readonly revocationReason: string | null;
}

/**
 * What a token is at an instant. A token whose secret nobody took in time counts as revoked from that moment on,
 * whether or not a sweep has written it down yet.
 * @param now milliseconds since the epoch
 */
export function tokenState(row: TokenRow, now: number): TokenState {
  const { revokedAt, revocationReason, claimBy, expiresAt } = row;
  if (revokedAt) return { status: 'revoked', revokedAt, revocationReason };
  if (claimBy && claimBy.getTime() <= now) {
    return { status: 'revoked', revokedAt: claimBy, revocationReason: UNCLAIMED };
  }
  const isOver = expiresAt !== null && expiresAt.getTime() <= now;
  return { status: isOver ? 'expired' : 'active', revokedAt: null, revocationReason: null };
}
