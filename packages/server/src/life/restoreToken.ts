import { Problem } from '../http/problem.ts';
import { checkQuota } from '../mint/checkLimits.ts';
import type { Principal } from '../principal.ts';
import type { ServerContext } from '../serverContext.ts';
import type { Token } from '../wire/tokenSchema.ts';
import { changeToken } from './changeToken.ts';
import { writeVersion } from './editToken.ts';
import { actorOf } from './endRotation.ts';
import { heldNameFor } from './heldName.ts';

export async function restoreToken(context: ServerContext, id: string, member: Principal): Promise<Token> {
  return changeToken(context, {
    id,
    member,
    action: 'restore',
    async apply(transaction, row, now, before) {
      const isExpired = row.expiresAt !== null && row.expiresAt <= now;
      if (!row.revokedAt || !row.restorableUntil || row.restorableUntil <= now || isExpired) {
        throw new Problem('conflict', {
          detail: row.revokedAt
            ? 'This token can no longer be restored. Create a new one.'
            : 'This token is not revoked, so it can’t be restored.',
        });
      }
      if (row.revokedBy !== before.revokedById) {
        throw new Problem('conflict', { detail: 'Another member has revoked this token again. Load the token again.' });
      }
      await checkQuota(transaction, { principal: member, now }, context.mint.maxTokensPerWorkspace);
      const restored = { revokedAt: null, revokedBy: null, revokedByName: null, revocationReason: null };
      const heldName = await heldNameFor(transaction, row, row.name, now);
      return writeVersion(
        transaction,
        row,
        { ...restored, restorableUntil: null, heldName },
        { event: 'restored', at: now, ...actorOf(member) },
      );
    },
  });
}
