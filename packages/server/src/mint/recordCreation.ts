import type { Sql } from '../database/database.ts';
import { recordEvents } from '../tokens/recordEvents.ts';
import type { Mint } from './mint.ts';

/** Who made the token, when, and with what rights, in the same transaction as the token. */
export async function recordCreation(transaction: Sql, mint: Mint): Promise<void> {
  const { principal, request, resources } = mint;
  await recordEvents(transaction, [
    {
      workspaceId: principal.workspaceId,
      tokenId: mint.tokenId,
      event: 'created',
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
