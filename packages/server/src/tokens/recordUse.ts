import { and, eq, isNull, lte, or } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { intents, type TokenRow, tokens } from '../database/tokenwrightSchema.ts';
import { recordEvents } from './recordEvents.ts';

/** Milliseconds between two recorded uses: a busy token costs one write a minute. */
const FRESH = 60_000;

/**
 * Records the use of a token. The first use proves that the caller has the secret: the server deletes the sealed
 * copy and no longer revokes the token as unclaimed.
 * @param digest under the current server key; a token from an earlier key moves to it
 */
export async function recordUse(sql: Sql, row: TokenRow, digest: string, now: Date): Promise<void> {
  const stale = new Date(now.getTime() - FRESH);
  if (row.lastUsedAt && row.lastUsedAt > stale) return;
  if (row.lastUsedAt) return void (await touch(sql, row.id, digest, stale, now));
  await inTransaction(sql, async (transaction) => {
    const isFirst = await touch(transaction, row.id, digest, stale, now);
    if (!isFirst) return;
    await transaction.update(intents).set({ sealedSecret: null }).where(eq(intents.tokenId, row.id));
    await recordEvents(transaction, [{ workspaceId: row.workspaceId, tokenId: row.id, event: 'first-used', at: now }]);
  });
}

/** Leaves a token alone that was revoked in the meantime. */
async function touch(sql: Sql, id: string, digest: string, stale: Date, now: Date): Promise<boolean> {
  const touched = await sql
    .update(tokens)
    .set({ lastUsedAt: now, claimBy: null, digest })
    .where(
      and(eq(tokens.id, id), isNull(tokens.revokedAt), or(isNull(tokens.lastUsedAt), lte(tokens.lastUsedAt, stale))),
    )
    .returning({ id: tokens.id });
  return touched.length > 0;
}
