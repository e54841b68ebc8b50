import { begin } from './attempt.ts';
import { finish } from './finish.ts';
import type { Transition } from './transition.ts';
import { look, revokeUnseen } from './withdraw.ts';
import type { WizardContext } from './wizardContext.ts';
import type { WizardEvent } from './wizardEvent.ts';
import type { Editing, Reviewing } from './wizardSnapshot.ts';

/** The person leaves a request that is not under way. What is still open of the attempt before is followed to its end. */
export function endDraft({ lastAttempt }: Editing | Reviewing, _event: unknown, context: WizardContext): Transition {
  if (!lastAttempt) return finish({ outcome: null, left: true });
  const { outcome, intentKey, token } = lastAttempt;
  if (outcome === 'unknown') return look(begin({ key: intentKey, request: {}, calls: 0 }), context);
  if (outcome === 'created-secret-gone') return revokeUnseen(intentKey, token, [], context);
  return finish({ ...lastAttempt, left: true });
}

/** A token that came late is revoked, so that is how the last attempt ended. */
export function noteRevoked(
  snapshot: Editing | Reviewing,
  { token }: Extract<WizardEvent, { type: 'revoked' }>,
): Transition {
  const { lastAttempt } = snapshot;
  return [
    lastAttempt ? { ...snapshot, lastAttempt: { ...lastAttempt, outcome: 'revoked-orphan', token } } : snapshot,
    [],
  ];
}
