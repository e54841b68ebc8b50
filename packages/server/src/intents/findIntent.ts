import { and, eq, type SQL, sql } from 'drizzle-orm';
import { type Database, rowsOf, type Sql } from '../database/database.ts';
import { inTransaction, lockNumber } from '../database/inTransaction.ts';
import { type IntentRow, intents } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';
import type { IntentKey } from './intentKey.ts';

export async function findIntent(database: Sql, intentKey: IntentKey): Promise<IntentRow | undefined> {
  const [row] = await database.select().from(intents).where(isIntent(intentKey));
  return row;
}

export function isIntent({ workspaceId, memberId, digest }: IntentKey): SQL | undefined {
  return and(eq(intents.workspaceId, workspaceId), eq(intents.memberId, memberId), eq(intents.intentKeyDigest, digest));
}

/** Never waits, because 50 waiting callers with one key would occupy every connection. */
export async function lockIntent(transaction: Sql, { workspaceId, memberId, digest }: IntentKey): Promise<boolean> {
  const [row] = (await rowsOf<{ free: boolean }>(
    transaction,
    sql`select pg_try_advisory_xact_lock(${lockNumber(workspaceId, memberId, digest)}::bigint) as free`,
  )) as [{ free: boolean }];
  return row.free;
}

export async function settledIntent(database: Database, intentKey: IntentKey): Promise<IntentRow | undefined> {
  return inTransaction(database, async (transaction) => {
    if (!(await lockIntent(transaction, intentKey))) throw inFlight();
    return findIntent(transaction, intentKey);
  });
}

export function inFlight(): Problem {
  return new Problem('conflict', {
    detail: 'The same request is in progress. Retry in a second with the same key to get its response.',
    headers: { 'retry-after': '1' },
  });
}
