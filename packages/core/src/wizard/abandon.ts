import type { Token } from '../token/token.ts';
import { finish } from './finish.ts';
import { type Attempt, followedAttempt } from './intent.ts';
import { type AttemptEnd, notCreated } from './outcome.ts';
import type { Transition } from './statusRow.ts';
import type { WizardContext } from './wizardContext.ts';
import type { WizardEffect } from './wizardEffect.ts';
import type { Created, WizardEvent } from './wizardEvent.ts';
import type { Abandoning, Editing, Reviewing } from './wizardSnapshot.ts';

interface Attempting {
  readonly attempt: Attempt;
}

export function abandon({ attempt }: Attempting): Transition {
  return [{ status: 'abandoning', attempt }, []];
}

export function leaveAttempt({ attempt }: Attempting, _event: unknown, context: WizardContext): Transition {
  if (attempt.ambiguous || context.can.findByIntent) return lookFromStart(attempt, context);
  return finish({ ...notCreated(attempt), left: true });
}

export function leaveUnknown({ attempt }: Attempting, _event: unknown, context: WizardContext): Transition {
  return lookFromStart(attempt, context);
}

/** Revokes a token that the last attempt may have created. */
export function leaveDraft({ lastAttempt }: Editing | Reviewing, _event: unknown, context: WizardContext): Transition {
  if (!lastAttempt) return finish({ outcome: null, left: true });
  const { outcome, intentKey, token } = lastAttempt;
  if (outcome === 'unknown') return look(followedAttempt(intentKey), context);
  if (outcome === 'created-secret-gone') return revokeUnseen(intentKey, token, [], context);
  return finish({ ...lastAttempt, left: true });
}

export function recordRevocation(
  snapshot: Editing | Reviewing,
  { token }: Extract<WizardEvent, { type: 'revoked' }>,
): Transition {
  const lastAttempt = snapshot.lastAttempt as Extract<AttemptEnd, { token: Token }>;
  const end = { ...lastAttempt, outcome: 'revoked', token: revokedToken(lastAttempt.token, token) } as const;
  return [{ ...snapshot, lastAttempt: end }, []];
}

export function revokedToken(token: Token, answered: Token | undefined): Token {
  return answered ?? { ...token, status: 'revoked' };
}

function lookFromStart(attempt: Attempt, context: WizardContext): Transition {
  return look({ ...attempt, retries: 0 }, context);
}

/** Uses only `findByIntent`, because another create call could create an unwanted token. */
export function look(attempt: Attempt, context: WizardContext): Transition {
  const { intentKey } = attempt;
  if (!context.can.findByIntent || attempt.retries >= context.maxRetries) {
    return finish({ outcome: 'unknown', left: true, intentKey });
  }
  const retry = attempt.retries + 1;
  const looking = { ...attempt, retries: retry };
  return [{ status: 'abandoning', attempt: looking }, [{ type: 'retryLater', intentKey, retry }]];
}

export function revokeArrived(intentKey: string, result: Created, context: WizardContext): Transition {
  const { token } = result;
  if (result.status === 'created') return revokeUnseen(intentKey, token, wipeUnseen(result), context);
  return finish({ outcome: 'pending-approval', left: true, intentKey, token });
}

export function revokeUnseen(
  intentKey: string,
  token: Token,
  effects: readonly WizardEffect[],
  context: WizardContext,
): Transition {
  if (!context.can.revoke) return finish({ outcome: 'created-secret-gone', left: true, intentKey, token }, effects);
  return [followRevocation(intentKey, token), [...effects, { type: 'revokeToken', tokenId: token.id }]];
}

export function followRevocation(intentKey: string, token: Token): Abandoning {
  return { status: 'abandoning', attempt: followedAttempt(intentKey), token };
}

export function wipeUnseen({ secret }: Created): readonly WizardEffect[] {
  return secret ? [{ type: 'wipe', secret }] : [];
}
