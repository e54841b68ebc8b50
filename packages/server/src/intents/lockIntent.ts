import { sql } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { lockNumber } from '../database/lockNumber.ts';
import { rowsOf } from '../database/rowsOf.ts';
import type { IntentKey } from './intentKey.ts';

/**
 * Takes the key until the transaction ends, and bounds how long the transaction may wait for anything.
 * It never waits itself: fifty callers with one key would otherwise hold every connection.
 * @returns whether nobody else is carrying this key out
 */
export async function lockIntent(transaction: Sql, { workspaceId, memberId, digest }: IntentKey): Promise<boolean> {
  const [row] = (await rowsOf<{ free: boolean }>(
    transaction,
    sql`select pg_try_advisory_xact_lock(${lockNumber(workspaceId, memberId, digest)}::bigint) as free,
      set_config('lock_timeout', '5s', true), set_config('statement_timeout', '15s', true),
      set_config('idle_in_transaction_session_timeout', '15s', true)`,
  )) as [{ free: boolean }];
  return row.free;
}
