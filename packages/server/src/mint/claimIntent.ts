import type { Sql } from '../database/database.ts';
import { intents } from '../database/tables/intents.ts';
import { inFlight } from '../intents/inFlight.ts';
import { lockIntent } from '../intents/lockIntent.ts';
import { IntentTaken } from './intentTaken.ts';
import type { Mint } from './mint.ts';

/** From here on the key is this transaction's. The primary key of the table holds even where the lock would not. */
export async function claimIntent(transaction: Sql, { key, fingerprint, now, replayUntil }: Mint): Promise<void> {
  if (!(await lockIntent(transaction, key))) throw inFlight();
  const claimed = await transaction
    .insert(intents)
    .values({
      workspaceId: key.workspaceId,
      memberId: key.memberId,
      keyDigest: key.digest,
      fingerprint,
      replayUntil,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ seq: intents.seq });
  if (claimed.length === 0) throw new IntentTaken();
}
