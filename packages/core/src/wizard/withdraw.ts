import type { Token } from '../token/token.ts';
import { begin } from './attempt.ts';
import { finish } from './finish.ts';
import type { Transition } from './transition.ts';
import { wipeIfAny } from './wipeIfAny.ts';
import type { WizardContext } from './wizardContext.ts';
import type { WizardEffect } from './wizardEffect.ts';
import type { Created } from './wizardEvent.ts';
import type { Attempt, Withdrawing } from './wizardSnapshot.ts';

/** The person leaves while a call is under way. It is not aborted, for that would not stop the server; it is followed. */
export function withdraw({ attempt }: { readonly attempt: Attempt }): Transition {
  return [{ status: 'withdrawing', attempt }, []];
}

/** Finds out whether a token came, only by looking: sending again could make one that nobody wants any more. */
export function look(attempt: Attempt, context: WizardContext): Transition {
  const { key: intentKey } = attempt;
  if (!context.can.findByIntent || attempt.retries >= context.maxRetries) {
    return finish({ outcome: 'unknown', left: true, intentKey });
  }
  const retry = attempt.retries + 1;
  const looking = { ...attempt, retries: retry };
  return [{ status: 'withdrawing', attempt: looking }, [{ type: 'retryLater', intentKey, retry }]];
}

/** A token has come that nobody sees: forget its secret and revoke it. */
export function orphan(intentKey: string, result: Created, context: WizardContext): Transition {
  const { token } = result;
  if (result.status === 'created') return revokeUnseen(intentKey, token, wipeIfAny(result), context);
  return finish({ outcome: 'pending-approval', left: true, intentKey, token });
}

/** Revokes a token whose secret nobody has; where the API cannot, the host is told that it is still there. */
export function revokeUnseen(
  intentKey: string,
  token: Token,
  effects: readonly WizardEffect[],
  context: WizardContext,
): Transition {
  if (!context.can.revoke) return finish({ outcome: 'created-secret-gone', left: true, intentKey, token }, effects);
  return [followRevocation(intentKey, token), [...effects, { type: 'revokeToken', tokenId: token.id }]];
}

/** The token is known, so of the attempt only its name matters now. */
export function followRevocation(intentKey: string, token: Token): Withdrawing {
  return { status: 'withdrawing', attempt: begin({ key: intentKey, request: {}, calls: 0 }), token };
}
