import { and, inArray, isNotNull, isNull, lte, sql as raw, type SQL } from 'drizzle-orm';
import type { Database, Sql } from '../database/database.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { rowsOf } from '../database/rowsOf.ts';
import { intents } from '../database/tables/intents.ts';
import { tokens } from '../database/tables/tokens.ts';
import { revokeUnclaimed } from './revokeUnclaimed.ts';

/** How many rows of each kind one sweep touches at most, so that no request waits long for it. */
const BATCH = 100;

/** How long a key that was closed without a token is remembered, in milliseconds: far longer than a request travels. */
const CLOSED_FOR = 24 * 60 * 60_000;

/**
 * Writes down what time has done: seals whose window is over are removed, tokens that nobody claimed are revoked.
 * Nothing depends on it but tidiness. Rows that another request has in hand are left to the next sweep.
 */
export async function sweep({ sql }: Database, now: Date): Promise<void> {
  const kinds = overtaken(now);
  if (!(await hasAny(sql, kinds))) return;
  await inTransaction(sql, async (transaction) => {
    const unclaimed = await transaction
      .select()
      .from(tokens)
      .where(kinds.unclaimed)
      .limit(BATCH)
      .for('update', { skipLocked: true });
    await revokeUnclaimed(transaction, unclaimed);
    const seals = someIntents(transaction, kinds.seals);
    await transaction.update(intents).set({ sealedSecret: null }).where(inArray(intents.seq, seals));
    await transaction.delete(intents).where(inArray(intents.seq, someIntents(transaction, kinds.closed)));
  });
}

function overtaken(now: Date) {
  const longAgo = new Date(now.getTime() - CLOSED_FOR);
  return {
    unclaimed: and(isNull(tokens.revokedAt), lte(tokens.claimBy, now)),
    seals: and(isNotNull(intents.sealedSecret), lte(intents.replayUntil, now)),
    closed: and(isNull(intents.tokenId), lte(intents.replayUntil, longAgo)),
  };
}

/** One cheap look, by three small indexes, is what most requests pay. */
async function hasAny(sql: Sql, { unclaimed, seals, closed }: ReturnType<typeof overtaken>): Promise<boolean> {
  const [row] = await rowsOf<{ due: boolean }>(
    sql,
    raw`select exists (select 1 from ${tokens} where ${unclaimed})
      or exists (select 1 from ${intents} where ${seals})
      or exists (select 1 from ${intents} where ${closed}) as due`,
  );
  return row?.due === true;
}

function someIntents(sql: Sql, where: SQL | undefined) {
  const some = sql.select({ seq: intents.seq }).from(intents).where(where).limit(BATCH);
  return some.for('update', { skipLocked: true });
}
