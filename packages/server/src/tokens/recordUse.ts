import { and, eq, isNull, lte, or } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { intents } from '../database/tables/intents.ts';
import { type TokenRow, tokens } from '../database/tables/tokens.ts';
import { recordEvents } from './recordEvents.ts';

/** How old the last use in the list may be, in milliseconds: a busy token costs one write a minute. */
const FRESH = 60_000;

/**
 * Notes that a token is used. The first use also proves that somebody has the secret: the sealed reply is removed,
 * and the token is not revoked as unclaimed.
 * @param digest under the present server key, which a token made before a change of key moves to
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

/** A token that was revoked meanwhile is left as it is. */
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
