import { and, eq, type SQL } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { type IntentRow, intents } from '../database/tables/intents.ts';
import type { IntentKey } from './intentKey.ts';

/** What is known of a key, once its transaction is done; see `lockIntent` for one that is under way. */
export async function findIntent(sql: Sql, key: IntentKey): Promise<IntentRow | undefined> {
  const [row] = await sql.select().from(intents).where(isIntent(key));
  return row;
}

export function isIntent({ workspaceId, memberId, digest }: IntentKey): SQL | undefined {
  return and(eq(intents.workspaceId, workspaceId), eq(intents.memberId, memberId), eq(intents.keyDigest, digest));
}
