import type { CreateResult } from '@tokenwright/core';
import type { Intents } from './createIntents.ts';
import type { TokenStore } from './createTokenStore.ts';
import type { Failure } from './failurePlan.ts';
import type { MemoryApiSetup } from './memoryApiSetup.ts';

export function createReplays(setup: MemoryApiSetup, tokens: TokenStore, intents: Intents) {
  function limited(result: CreateResult, intentKey: string): CreateResult {
    const acknowledgeWithin =
      intents.timeLeft(intentKey, 'cancel') ??
      (setup.revokeUnclaimed ? intents.timeLeft(intentKey, 'revoke') : undefined);
    return acknowledgeWithin === undefined || !('secret' in result) ? result : { ...result, acknowledgeWithin };
  }

  function found(tokenId: string, intentKey: string): CreateResult {
    const token = tokens.get(tokenId);
    if (token.status === 'pending') return { status: 'pending-approval', token };
    const secret = intents.secretOf(intentKey);
    return limited({ status: 'created', token, ...(secret === undefined ? {} : { secret }) }, intentKey);
  }

  /** Claims the intent immediately. The returned function creates or finds the secret. */
  function once(intentKey: string, request: object, make: (failure: Failure) => CreateResult) {
    if (setup.idempotency === 'none') return make;
    const made = intents.claim(intentKey, request);
    if (made !== undefined) return () => found(made, intentKey);
    return (failure: Failure) =>
      limited(
        intents.orRelease(intentKey, () => make(failure)),
        intentKey,
      );
  }

  return { found, once };
}
