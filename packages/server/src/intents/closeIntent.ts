import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Sql } from '../database/database.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { type IntentRow, intents } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';
import { findIntent, lockIntent } from './findIntent.ts';
import type { IntentKey } from './intentKey.ts';

/** Per member and day, so that look-ups cannot fill the disk. */
const MAX_CLOSED_INTENTS = 1_000;

/** A later request with its key then cannot create a token. */
export async function closeIntent(
  database: Database,
  intentKey: IntentKey,
  now: Date,
): Promise<IntentRow | 'closed' | 'in-flight'> {
  return inTransaction(database, async (transaction) => {
    if (!(await lockIntent(transaction, intentKey))) return 'in-flight';
    const row = await findIntent(transaction, intentKey);
    if (row) return row.tokenId === null ? 'closed' : row;
    await checkClosed(transaction, intentKey);
    await transaction.insert(intents).values({
      workspaceId: intentKey.workspaceId,
      memberId: intentKey.memberId,
      intentKeyDigest: intentKey.digest,
      fingerprint: 'closed',
      replayUntil: now,
      createdAt: now,
    });
    return 'closed';
  });
}

async function checkClosed(transaction: Sql, { workspaceId, memberId }: IntentKey): Promise<void> {
  const closed = await transaction.$count(
    intents,
    and(eq(intents.workspaceId, workspaceId), eq(intents.memberId, memberId), isNull(intents.tokenId)),
  );
  if (closed < MAX_CLOSED_INTENTS) return;
  throw new Problem('rate-limited', {
    detail: 'You looked up too many keys that created no token. Try again tomorrow.',
    headers: { 'retry-after': '86400' },
  });
}
