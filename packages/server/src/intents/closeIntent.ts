import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Sql } from '../database/database.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { type IntentRow, intents } from '../database/tables/intents.ts';
import { Problem } from '../http/problem.ts';
import { findIntent } from './findIntent.ts';
import type { IntentKey } from './intentKey.ts';
import { lockIntent } from './lockIntent.ts';

/** Closed keys of one member at a time, each remembered for a day: asking must not be a way to fill the disk. */
const MOST_CLOSED = 1_000;

/**
 * Looks a key up, and closes one that nothing came of: a request with it that is still on its way makes nothing.
 * Only so is "nothing was made" true for good.
 * @returns the key's row, `closed`, or `in-flight`
 */
export async function closeIntent(
  { sql }: Database,
  key: IntentKey,
  now: Date,
): Promise<IntentRow | 'closed' | 'in-flight'> {
  return inTransaction(sql, async (transaction) => {
    if (!(await lockIntent(transaction, key))) return 'in-flight';
    const row = await findIntent(transaction, key);
    if (row) return row.tokenId === null ? 'closed' : row;
    await checkClosed(transaction, key);
    await transaction.insert(intents).values({
      workspaceId: key.workspaceId,
      memberId: key.memberId,
      keyDigest: key.digest,
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
  if (closed < MOST_CLOSED) return;
  throw new Problem('rate-limited', {
    detail: 'You have asked for too many keys that nothing came of. Try again tomorrow.',
    headers: { 'retry-after': '86400' },
  });
}
