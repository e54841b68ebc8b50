import type { Sql } from '../database/database.ts';
import type { TokenRow } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';
import { isSecretOf } from '../intents/answerIntent.ts';
import { findIntent } from '../intents/findIntent.ts';
import { type IntentKey, readIntentKey } from '../intents/intentKey.ts';
import type { Principal } from '../principal.ts';
import type { ServerContext } from '../serverContext.ts';
import { viewTokens } from '../tokens/viewTokens.ts';
import type { Token } from '../wire/tokenSchema.ts';
import { changeToken, requireActive } from './changeToken.ts';
import { rotationPhase, takenBack, withoutPrevious, writeRotation } from './rotation.ts';

interface Target {
  readonly id: string;
  readonly member: Principal;
  readonly hint: string | undefined;
}

export async function endOverlap(context: ServerContext, { id, member, hint }: Target): Promise<Token> {
  return changeToken(context, {
    id,
    member,
    action: 'rotate',
    async apply(transaction, row, now) {
      requireActive(row, now);
      await requireSeen(transaction, row, hint, now);
      const phase = rotationPhase(row, now.getTime());
      if (phase === 'none') return row;
      if (phase === 'pending') {
        throw new Problem('conflict', {
          detail: 'The new secret is not confirmed yet. Confirm that you stored it, or cancel the rotation.',
        });
      }
      return writeRotation(transaction, row, withoutPrevious, { event: 'overlap-ended', at: now, ...actorOf(member) });
    },
  });
}

export async function cancelRotation(
  context: ServerContext,
  { id, member, hint }: Target,
  key: string | undefined,
): Promise<Token> {
  return changeToken(context, {
    id,
    member,
    action: 'rotate',
    async apply(transaction, row, now) {
      if (key !== undefined && (await hasEnded(transaction, row, readIntentKey(key, member)))) return row;
      requireActive(row, now);
      await requireSeen(transaction, row, hint, now);
      if (row.previousDigest === null) {
        throw new Problem('conflict', { detail: 'No old secret works, so the rotation cannot be undone.' });
      }
      if (row.secretUsedAt) {
        throw new Problem('conflict', {
          detail: 'The new secret is in use, so the rotation cannot be undone. End the overlap instead.',
        });
      }
      const event = { event: 'rotation-cancelled' as const, at: now, ...actorOf(member) };
      return writeRotation(transaction, row, takenBack(row), event);
    },
  });
}

async function requireSeen(transaction: Sql, row: TokenRow, hint: string | undefined, now: Date): Promise<void> {
  if (hint === undefined || hint === row.hint) return;
  const [token] = (await viewTokens(transaction, [row], now.getTime())) as [Token];
  throw new Problem('conflict', {
    detail: 'The token was rotated again in the meantime, or its rotation was undone.',
    token,
  });
}

async function hasEnded(transaction: Sql, row: TokenRow, intentKey: IntentKey): Promise<boolean> {
  const intent = await findIntent(transaction, intentKey);
  return intent?.tokenId === row.id && !isSecretOf(row, intentKey);
}

export function actorOf({ memberId, memberName }: Principal) {
  return { actorId: memberId, actorName: memberName };
}
