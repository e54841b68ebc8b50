import type { Sql } from '../database/database.ts';
import { intents } from '../database/tokenwrightSchema.ts';
import { isIntent } from '../intents/findIntent.ts';
import { claimIntent } from '../intents/onceFor.ts';
import { recordEvents } from '../tokens/recordEvents.ts';
import { checkLimits } from './checkLimits.ts';
import { insertResources, insertToken } from './insertToken.ts';
import type { Mint } from './mint.ts';
import type { Checkpoint, MintLimits } from './mintSettings.ts';

export type MintStep = (transaction: Sql, mint: Mint, limits: MintLimits) => Promise<void>;

export const mintSteps = {
  'claim-intent': claimIntent,
  'check-limits': checkLimits,
  'insert-token': insertToken,
  'insert-resources': insertResources,
  'record-creation': recordCreation,
  'seal-reply': sealReply,
} satisfies Record<Exclude<Checkpoint, 'commit' | 'answer'>, MintStep>;

async function recordCreation(transaction: Sql, mint: Mint): Promise<void> {
  const { principal, request, resources } = mint;
  await recordEvents(transaction, [
    {
      workspaceId: principal.workspaceId,
      tokenId: mint.tokenId,
      event: mint.digest === null ? 'requested' : 'created',
      actorId: principal.memberId,
      actorName: principal.memberName,
      at: mint.now,
      details: {
        permissions: request.permissions,
        tokenType: request.tokenType,
        expiresAt: mint.expiresAt?.toISOString() ?? null,
        ...(resources && { resources: { mode: resources.mode, type: resources.type, count: resources.ids.length } }),
      },
    },
  ]);
}

/** Only the server key and the intent key together decrypt the reply. */
export async function sealReply(
  transaction: Sql,
  { intentKey, tokenId, sealedSecret }: Pick<Mint, 'intentKey' | 'tokenId' | 'sealedSecret'>,
): Promise<void> {
  await transaction.update(intents).set({ tokenId, sealedSecret }).where(isIntent(intentKey));
}
