import { eq } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { intents } from '../database/tables/intents.ts';
import { type TokenRow, tokens } from '../database/tables/tokens.ts';
import type { Principal } from '../principal.ts';
import { findToken } from './findToken.ts';
import { recordEvents } from './recordEvents.ts';
import { revokeUnclaimed } from './revokeUnclaimed.ts';
import { tokenState } from './tokenState.ts';

/**
 * Revokes a token. Once this has returned no use of it is accepted. A revoked token stays as it is.
 * @throws {Problem} `not-found`
 */
export async function revokeToken(
  sql: Sql,
  id: string,
  principal: Principal,
  reason: string | undefined,
  now: Date,
): Promise<TokenRow> {
  return inTransaction(sql, async (transaction) => {
    const row = await findToken(transaction, id, principal, 'for update');
    if (row.revokedAt) return row;
    const isUnclaimed = tokenState(row, now.getTime()).status === 'revoked';
    if (isUnclaimed) return (await revokeUnclaimed(transaction, [row]))[0] ?? row;
    const [revoked] = await transaction
      .update(tokens)
      .set({
        revokedAt: now,
        revokedBy: principal.memberId,
        revokedByName: principal.memberName,
        revocationReason: reason ?? null,
        heldName: null,
        claimBy: null,
      })
      .where(eq(tokens.id, id))
      .returning();
    await transaction.update(intents).set({ sealedSecret: null }).where(eq(intents.tokenId, id));
    await recordEvents(transaction, [revocation(row, principal, reason, now)]);
    return revoked ?? row;
  });
}

function revocation(row: TokenRow, principal: Principal, reason: string | undefined, at: Date) {
  return {
    workspaceId: row.workspaceId,
    tokenId: row.id,
    event: 'revoked' as const,
    actorId: principal.memberId,
    actorName: principal.memberName,
    at,
    details: reason === undefined ? {} : { reason },
  };
}
