import { inArray, sql as raw } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { intents } from '../database/tables/intents.ts';
import { type TokenRow, tokens } from '../database/tables/tokens.ts';
import { recordEvents } from './recordEvents.ts';
import { UNCLAIMED } from './tokenState.ts';

/** Writes down that nobody took the secrets of these locked rows in time, as of the moment when that was over. */
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
