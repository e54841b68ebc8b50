import { eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { intents, tokens } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';
import { isSecretOf } from '../intents/answerIntent.ts';
import { findIntent, isIntent } from '../intents/findIntent.ts';
import type { IntentKey } from '../intents/intentKey.ts';
import { rotationPhase } from '../life/rotation.ts';
import type { Principal } from '../principal.ts';
import { findToken } from './findToken.ts';
import { recordEvents } from './recordEvents.ts';
import { tokenState, UNCLAIMED } from './tokenState.ts';

/**
 * A second call changes no data.
 * @throws {Problem} `conflict` if the unclaimed token was revoked
 */
export async function acknowledgeToken(
  database: Database,
  id: string,
  intentKey: IntentKey,
  principal: Principal,
  now: Date,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const row = await findToken(transaction, id, principal, 'for update');
    const intent = await findIntent(transaction, intentKey);
    if (intent?.tokenId !== id) {
      throw new Problem('not-found', { detail: 'This Idempotency-Key did not create this token.' });
    }
    if (intent.acknowledgedAt) return;
    if (tokenState(row, now.getTime()).revocationReason === UNCLAIMED && !row.revokedBy) throw tooLate();
    if (!isSecretOf(row, intentKey) || rotationPhase(row, now.getTime()) === 'unclaimed') throw replaced();
    await transaction.update(intents).set({ acknowledgedAt: now, sealedSecret: null }).where(isIntent(intentKey));
    await transaction.update(tokens).set({ claimBy: null, rotationClaimBy: null }).where(eq(tokens.id, id));
    await recordEvents(transaction, [
      {
        workspaceId: row.workspaceId,
        tokenId: row.id,
        event: 'acknowledged',
        actorId: principal.memberId,
        actorName: principal.memberName,
        at: now,
      },
    ]);
  });
}

function tooLate(): Problem {
  return new Problem('conflict', {
    detail: 'The secret was not acknowledged in time, so the server revoked the token. Create a new one.',
  });
}

function replaced(): Problem {
  return new Problem('conflict', {
    detail: 'This secret no longer works, because its rotation has ended or another secret replaced it.',
  });
}
