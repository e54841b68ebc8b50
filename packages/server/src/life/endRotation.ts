import { Problem } from '../http/problem.ts';
import type { Principal } from '../principal.ts';
import type { ServerContext } from '../serverContext.ts';
import type { Token } from '../wire/tokenSchema.ts';
import { changeToken, requireActive } from './changeToken.ts';
import { rotationPhase, takenBack, withoutPrevious, writeRotation } from './rotation.ts';

/**
 * Ends the old secret. If the token has no old secret, changes no data.
 * @throws {Problem} `conflict` while the new secret is neither acknowledged nor used
 */
export async function endOverlap(context: ServerContext, id: string, member: Principal): Promise<Token> {
  return changeToken(context, {
    id,
    member,
    action: 'rotate',
    async apply(transaction, row, now) {
      requireActive(row, now);
      const phase = rotationPhase(row, now.getTime());
      if (phase === 'none') return row;
      if (phase === 'pending') {
        throw new Problem('conflict', {
          detail: 'The new secret is not stored yet. Confirm that it is, or cancel the rotation.',
        });
      }
      return writeRotation(transaction, row, withoutPrevious, { event: 'overlap-ended', at: now, ...actorOf(member) });
    },
  });
}

/**
 * Ends the new secret and restores the old secret.
 * @throws {Problem} `conflict` if the new secret was used, or no old secret works
 */
export async function cancelRotation(context: ServerContext, id: string, member: Principal): Promise<Token> {
  return changeToken(context, {
    id,
    member,
    action: 'rotate',
    async apply(transaction, row, now) {
      requireActive(row, now);
      if (row.previousDigest === null) {
        throw new Problem('conflict', { detail: 'No old secret works any more, so the rotation stays.' });
      }
      if (row.secretUsedAt) {
        throw new Problem('conflict', {
          detail: 'The new secret is in use, so the rotation stays. End the overlap instead.',
        });
      }
      const event = { event: 'rotation-cancelled' as const, at: now, ...actorOf(member) };
      return writeRotation(transaction, row, takenBack(row), event);
    },
  });
}

export function actorOf({ memberId, memberName }: Principal) {
  return { actorId: memberId, actorName: memberName };
}
