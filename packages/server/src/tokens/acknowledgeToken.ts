import { eq } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { intents } from '../database/tables/intents.ts';
import { type TokenRow, tokens } from '../database/tables/tokens.ts';
import { Problem } from '../http/problem.ts';
import { findIntent, isIntent } from '../intents/findIntent.ts';
import type { IntentKey } from '../intents/intentKey.ts';
import type { Principal } from '../principal.ts';
import { findToken } from './findToken.ts';
import { recordEvents } from './recordEvents.ts';
import { tokenState, UNCLAIMED } from './tokenState.ts';

/**
 * The person has the secret: the sealed reply is removed at once, and the token stays. Saying it twice is saying it once.
 * @throws {Problem} `not-found` where this key did not make this token; `conflict` where it was revoked as unclaimed
 */
export async function acknowledgeToken(
  sql: Sql,
  id: string,
  key: IntentKey,
  principal: Principal,
  now: Date,
): Promise<void> {
  await inTransaction(sql, async (transaction) => {
    const row = await findToken(transaction, id, principal, 'for update');
    const intent = await findIntent(transaction, key);
    if (intent?.tokenId !== id) {
      throw new Problem('not-found', { detail: 'This token was not made with this Idempotency-Key.' });
    }
    if (intent.acknowledgedAt) return;
    if (tokenState(row, now.getTime()).revocationReason === UNCLAIMED && !row.revokedBy) throw tooLate();
    await transaction.update(intents).set({ acknowledgedAt: now, sealedSecret: null }).where(isIntent(key));
    await transaction.update(tokens).set({ claimBy: null }).where(eq(tokens.id, id));
    await recordEvents(transaction, [acknowledgement(row, principal, now)]);
  });
}

function acknowledgement(row: TokenRow, principal: Principal, at: Date) {
  return {
    workspaceId: row.workspaceId,
    tokenId: row.id,
    event: 'acknowledged' as const,
    actorId: principal.memberId,
    actorName: principal.memberName,
    at,
  };
}

function tooLate(): Problem {
  return new Problem('conflict', {
    detail: 'Nobody said in time that they have the secret, so the token was revoked. Create a new one.',
  });
}
