import { eq, inArray, sql as raw } from 'drizzle-orm';
import type { Database, Sql } from '../database/database.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { intents, type TokenRow, tokens } from '../database/tokenwrightSchema.ts';
import type { Principal } from '../principal.ts';
import type { Token } from '../wire/tokenSchema.ts';
import { findToken } from './findToken.ts';
import { recordEvents } from './recordEvents.ts';
import { tokenState, UNCLAIMED } from './tokenState.ts';
import { viewTokens } from './viewTokens.ts';

/** @throws {CommitLost} if the outcome is unknown */
export async function revokeToken(
  database: Database,
  id: string,
  principal: Principal,
  reason: string | undefined,
  now: Date,
  restoreWindow: number,
): Promise<Token> {
  return inTransaction(database, async (transaction) => {
    const row = await findToken(transaction, id, principal, 'for update');
    const revoked = await revokeRow(transaction, row, { principal, reason, now, restoreWindow });
    const [view] = await viewTokens(transaction, [revoked], now.getTime());
    return view as Token;
  });
}

interface Revocation {
  readonly principal: Principal;
  readonly reason: string | undefined;
  readonly now: Date;
  /** Milliseconds. */
  readonly restoreWindow: number;
}

async function revokeRow(transaction: Sql, row: TokenRow, revocation: Revocation): Promise<TokenRow> {
  if (row.revokedAt) return row;
  const { principal, reason, now, restoreWindow } = revocation;
  const { status } = tokenState(row, now.getTime());
  const isUnclaimed = status === 'revoked';
  if (isUnclaimed) return (await revokeUnclaimed(transaction, [row]))[0] ?? row;
  const [revoked] = await transaction
    .update(tokens)
    .set({
      revokedAt: now,
      revokedBy: principal.memberId,
      revokedByName: principal.memberName,
      revocationReason: reason ?? null,
      heldName: null,
      restorableUntil: status === 'active' && restoreWindow > 0 ? restorableUntil(row, now, restoreWindow) : null,
    })
    .where(eq(tokens.id, row.id))
    .returning();
  await transaction.update(intents).set({ sealedSecret: null }).where(eq(intents.tokenId, row.id));
  await recordEvents(transaction, [revocationEvent(row, revocation)]);
  return revoked ?? row;
}

/** A revocation extends neither the expiration nor the deadline to acknowledge the secret. */
function restorableUntil({ expiresAt, claimBy }: TokenRow, now: Date, restoreWindow: number): Date {
  const ends = [expiresAt, claimBy].map((end) => end?.getTime() ?? Number.POSITIVE_INFINITY);
  return new Date(Math.min(now.getTime() + restoreWindow, ...ends));
}

function revocationEvent(row: TokenRow, { principal, reason, now: at }: Revocation) {
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

export async function revokeUnclaimed(transaction: Sql, rows: readonly TokenRow[]): Promise<TokenRow[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const revoked = await transaction
    .update(tokens)
    .set({ revokedAt: raw`${tokens.claimBy}`, revocationReason: UNCLAIMED, heldName: null, claimBy: null })
    .where(inArray(tokens.id, ids))
    .returning();
  await transaction.update(intents).set({ sealedSecret: null }).where(inArray(intents.tokenId, ids));
  await recordEvents(
    transaction,
    revoked.map((row) => ({
      workspaceId: row.workspaceId,
      tokenId: row.id,
      event: 'unclaimed' as const,
      at: row.revokedAt ?? row.createdAt,
    })),
  );
  return revoked;
}
