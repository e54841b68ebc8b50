import { and, gt, isNull, or, type SQL } from 'drizzle-orm';
import { tokens } from '../database/tables/tokens.ts';

/** In SQL: the token is active at `now`, as `tokenState` has it. */
export function isLive(now: Date): SQL | undefined {
  return and(
    isNull(tokens.revokedAt),
    or(isNull(tokens.claimBy), gt(tokens.claimBy, now)),
    or(isNull(tokens.expiresAt), gt(tokens.expiresAt, now)),
  );
}
