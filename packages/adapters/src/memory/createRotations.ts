import { type CreateResult, type RotateCall, type Token, TokenApiError, type TokenOptions } from '@tokenwright/core';
import { requireActive } from './activeToken.ts';
import type { Intents } from './createIntents.ts';
import type { Offers } from './createOffers.ts';
import { issueSecret } from './createSecretText.ts';
import type { TokenStore } from './createTokenStore.ts';
import type { Failure } from './failurePlan.ts';
import type { MemoryApiSetup } from './memoryApiSetup.ts';

export interface Rotations {
  rotate(token: Token, call: Pick<RotateCall, 'overlap' | 'intentKey'>, failure: Failure): CreateResult;
  endOverlap(token: Token): Token;
  cancel(token: Token): Token;
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
    intents.replace(id);
    return tokens.keepSecret(id, 'old');
  };
  return {
    rotate(token, { overlap, intentKey }, failure) {
      requireActive(token, token.can?.rotate);
      checkOverlap(overlap, offers.latest());
      const isOpen = intents.isOpen(token.id, 'cancel');
      if (token.oldSecret && !isOpen && overlap > 0) throw conflict(STILL_WORKS, token);
      const isUnclaimed = setup.revokeUnclaimed && intents.isOpen(token.id, 'revoke');
      const old = overlap > 0 && !isUnclaimed ? oldSecretOf(token, clock() + overlap * 1_000) : undefined;
      const issued = issueSecret(setup.prefix);
      intents.replace(token.id);
      const rotated = tokens.replaceSecret(token.id, issued, old);
      const { secret } = failure === 'lose-secret' ? {} : issued;
      const kept = setup.idempotency === 'replays-id' ? undefined : secret;
      intents.keep(intentKey, token.id, kept, old ? 'cancel' : 'revoke');
      return { status: 'created', token: rotated, ...(secret !== undefined && { secret }) };
    },
    endOverlap(token) {
      requireActive(token, token.can?.rotate);
      if (!token.oldSecret) return token;
      if (intents.isOpen(token.id, 'cancel')) throw conflict(NOT_STORED, token);
      return tokens.keepSecret(token.id, 'new');
    },
    cancel(token) {
      requireActive(token, token.can?.rotate);
      if (!token.oldSecret) throw conflict('No old secret works any more, so the rotation stays.', token);
      if (token.oldSecret.newSecretLastUsedAt)
        throw conflict('The new secret is in use, so the rotation stays.', token);
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
const NOT_STORED = 'The new secret is not stored yet. Confirm that it is, or cancel the rotation.';

function oldSecretOf({ hint, lastUsedAt, oldSecret }: Token, until: number): Token['oldSecret'] {
  const replaced = oldSecret ?? { ...(hint !== undefined && { hint }), lastUsedAt: lastUsedAt ?? null };
  return { ...replaced, worksUntil: new Date(until).toISOString(), newSecretLastUsedAt: null };
}

function conflict(detail: string, token: Token): TokenApiError {
  return new TokenApiError('conflict', { detail, token });
}

function checkOverlap(overlap: number, { policy }: TokenOptions): void {
  const issue = (message: string) => ({ issues: [{ step: 'rotation', field: 'overlap', message }] });
  if (!Number.isInteger(overlap) || overlap < 0) {
    throw new TokenApiError('invalid', issue('Choose how many seconds the old secret still works.'));
  }
  const limit = policy?.maxOverlap;
  if (limit && overlap > limit.seconds) {
    throw new TokenApiError('policy', issue(`Choose at most ${limit.seconds} seconds. ${limit.reason}`));
  }
}
