import {
  type CancelCall,
  type CreateResult,
  type RotateCall,
  type Token,
  TokenApiError,
  type TokenOptions,
} from '@tokenwright/core/api';
import { requireActive } from './activeToken.ts';
import type { Intents } from './createIntents.ts';
import type { Offers } from './createOffers.ts';
import { issueSecret } from './createSecretText.ts';
import type { TokenStore } from './createTokenStore.ts';
import type { Failure } from './failurePlan.ts';
import type { MemoryApiSetup } from './memoryApiSetup.ts';

export interface Rotations {
  rotate(token: Token, call: Pick<RotateCall, 'overlap' | 'intentKey'>, failure: Failure): CreateResult;
  endOverlap(token: Token, hint: string | undefined): Token;
  cancel(token: Token, call: CancelCall): Token;
  settle(): void;
}

export function createRotations(
  setup: MemoryApiSetup,
  offers: Offers,
  tokens: TokenStore,
  intents: Intents,
): Rotations {
  const { clock = Date.now } = setup;
  const giveUp = (id: string): Token => {
    intents.replace(id, false);
    return tokens.keepSecret(id, 'old');
  };
  const keptSecretOf = (token: Token, overlap: number) => {
    if (token.oldSecret && !intents.isOpen(token.id, 'cancel')) throw conflict(STILL_WORKS, token);
    const isUnclaimed = setup.revokeUnclaimed && intents.isOpen(token.id, 'revoke');
    if (isUnclaimed) throw new TokenApiError('policy', overlapIssue(UNCONFIRMED));
    return oldSecretOf(token, clock() + overlap * 1_000);
  };
  return {
    rotate(token, { overlap, intentKey }, failure) {
      requireActive(token, token.can?.rotate);
      checkOverlap(overlap, offers.latest());
      const old = overlap > 0 ? keptSecretOf(token, overlap) : undefined;
      const issued = issueSecret(setup.prefix);
      intents.replace(token.id, old !== undefined);
      const rotated = tokens.replaceSecret(token.id, issued, old);
      const { secret } = failure === 'lose-secret' ? {} : issued;
      const kept = setup.idempotency === 'replays-id' ? undefined : secret;
      intents.keep(intentKey, token.id, kept, old ? 'cancel' : 'revoke');
      return { status: 'created', token: rotated, ...(secret !== undefined && { secret }) };
    },
    endOverlap(token, hint) {
      requireActive(token, token.can?.rotate);
      requireSeen(token, hint);
      if (!token.oldSecret) return token;
      if (intents.isOpen(token.id, 'cancel')) throw conflict(NOT_STORED, token);
      return tokens.keepSecret(token.id, 'new');
    },
    cancel(token, { intentKey, hint }) {
      if (intentKey !== undefined && intents.isReplaced(token.id, intentKey)) return token;
      requireActive(token, token.can?.rotate);
      requireSeen(token, hint);
      if (!token.oldSecret) throw conflict('No old secret works, so the rotation cannot be undone.', token);
      if (token.oldSecret.newSecretLastUsedAt)
        throw conflict('The new secret is in use, so the rotation cannot be undone.', token);
      return giveUp(token.id);
    },
    settle() {
      for (const id of intents.overdue('cancel')) giveUp(id);
      for (const { id, oldSecret } of tokens.list()) {
        const isOver = oldSecret !== undefined && Date.parse(oldSecret.worksUntil) <= clock();
        if (isOver && !intents.isOpen(id, 'cancel')) tokens.keepSecret(id, 'new');
      }
    },
  };
}

const STILL_WORKS = 'An old secret of this token still works. End its overlap first, or rotate without an overlap.';
const UNCONFIRMED = 'The current secret is not confirmed yet. Confirm or use it first, or choose no overlap.';
const REPLACED = 'The token was rotated again in the meantime, or its rotation was undone.';
const NOT_STORED = 'The new secret is not confirmed yet. Confirm that you stored it, or cancel the rotation.';

function requireSeen(token: Token, hint: string | undefined): void {
  if (hint !== undefined && hint !== token.hint) throw conflict(REPLACED, token);
}

function oldSecretOf({ hint, lastUsedAt, oldSecret }: Token, until: number): Token['oldSecret'] {
  const replaced = oldSecret ?? { ...(hint !== undefined && { hint }), lastUsedAt: lastUsedAt ?? null };
  return { ...replaced, worksUntil: new Date(until).toISOString(), newSecretLastUsedAt: null };
}

function conflict(detail: string, token: Token): TokenApiError {
  return new TokenApiError('conflict', { detail, token });
}

const overlapIssue = (message: string) => ({ issues: [{ step: 'rotation', field: 'overlap', message }] });

function checkOverlap(overlap: number, { policy }: TokenOptions): void {
  if (!Number.isInteger(overlap) || overlap < 0) {
    throw new TokenApiError('invalid', overlapIssue('Choose how many seconds the old secret still works.'));
  }
  const limit = policy?.maxOverlap;
  if (limit && overlap > limit.seconds) {
    throw new TokenApiError('policy', overlapIssue(`Choose at most ${limit.seconds} seconds. ${limit.reason}`));
  }
}
