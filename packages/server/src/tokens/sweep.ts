import { and, inArray, isNotNull, isNull, lte, or, sql as raw, type SQL } from 'drizzle-orm';
import { createMiddleware } from 'hono/factory';
import { type Database, rowsOf, type Sql } from '../database/database.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { intents, type TokenRow, tokens } from '../database/tokenwrightSchema.ts';
import { describedIn } from '../http/answerErrors.ts';
import { settleRow } from '../life/rotation.ts';
import type { ServerContext } from '../serverContext.ts';
import { revokeUnclaimed } from './revokeToken.ts';

const BATCH = 100;

/** Longer than any delayed request takes to arrive. */
const CLOSED_FOR = 24 * 60 * 60_000;

export async function sweep(database: Database, now: Date): Promise<void> {
  const due = dueRows(now);
  if (!(await hasAny(database.sql, due))) return;
  await inTransaction(database, async (transaction) => {
    await revokeUnclaimed(transaction, await someTokens(transaction, due.unclaimed));
    for (const row of await someTokens(transaction, due.rotations)) await settleRow(transaction, row, now);
    const seals = someIntents(transaction, due.seals);
    await transaction.update(intents).set({ sealedSecret: null }).where(inArray(intents.seq, seals));
    await transaction.delete(intents).where(inArray(intents.seq, someIntents(transaction, due.closed)));
  });
}

function dueRows(now: Date) {
  const longAgo = new Date(now.getTime() - CLOSED_FOR);
  return {
    unclaimed: and(isNull(tokens.revokedAt), lte(tokens.claimBy, now)),
    rotations: or(
      lte(tokens.rotationClaimBy, now),
      and(isNull(tokens.rotationClaimBy), lte(tokens.previousUntil, now)),
    ),
    seals: and(isNotNull(intents.sealedSecret), lte(intents.replayUntil, now)),
    closed: and(isNull(intents.tokenId), lte(intents.replayUntil, longAgo)),
  };
}

async function hasAny(sql: Sql, { unclaimed, rotations, seals, closed }: ReturnType<typeof dueRows>): Promise<boolean> {
  const [row] = await rowsOf<{ due: boolean }>(
    sql,
    raw`select exists (select 1 from ${tokens} where ${unclaimed})
      or exists (select 1 from ${tokens} where ${rotations})
      or exists (select 1 from ${intents} where ${seals})
      or exists (select 1 from ${intents} where ${closed}) as due`,
  );
  return row?.due === true;
}

function someTokens(sql: Sql, where: SQL | undefined): Promise<TokenRow[]> {
  return sql.select().from(tokens).where(where).limit(BATCH).for('update', { skipLocked: true });
}

function someIntents(sql: Sql, where: SQL | undefined) {
  const some = sql.select({ seq: intents.seq }).from(intents).where(where).limit(BATCH);
  return some.for('update', { skipLocked: true });
}

export function sweepAfter({ database, now, log }: ServerContext) {
  return createMiddleware(async (c, next) => {
    await next();
    try {
      await sweep(database, new Date(await now()));
    } catch (error) {
      log({ event: 'failure', at: 'sweep', error: describedIn(c, error) });
    }
  });
}
