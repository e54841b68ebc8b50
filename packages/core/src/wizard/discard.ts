import type { Transition } from './transition.ts';
import { wipeIfAny } from './wipeIfAny.ts';
import type { WizardContext } from './wizardContext.ts';
import type { WizardEffect } from './wizardEffect.ts';
import type { Created } from './wizardEvent.ts';
import type { AttemptEnd, Editing, Reviewing, WizardSnapshot, WizardStatus } from './wizardSnapshot.ts';

/** A token has come of an attempt that the person has gone on from: nobody will see its secret, so it is revoked. */
export function discard(
  snapshot: WizardSnapshot,
  intentKey: string,
  result: Created,
  context: WizardContext,
): Transition {
  const { token } = result;
  const { can, maxRetries: retries } = context;
  if (result.status === 'pending-approval')
    return [endedAs(snapshot, { outcome: result.status, intentKey, token }), []];
  // No status follows it, so the effect itself does not give up at once.
  const revocation: readonly WizardEffect[] = can.revoke ? [{ type: 'revokeToken', tokenId: token.id, retries }] : [];
  const notice: WizardEffect = { type: 'notify', notice: { type: 'created', token } };
  const end = { outcome: 'created-secret-gone', intentKey, token } as const;
  return [endedAs(snapshot, end), [...wipeIfAny(result), ...revocation, notice]];
}

/** The last attempt did not end as it seemed to, and its intent is spent. */
function endedAs(snapshot: WizardSnapshot, lastAttempt: AttemptEnd): WizardSnapshot {
  if (!comesAfter(snapshot, lastAttempt.intentKey)) return snapshot;
  if (snapshot.status === 'reviewing') return { ...snapshot, lastAttempt };
  const { intent: _spent, ...rest } = snapshot;
  return { ...rest, lastAttempt };
}

function comesAfter(
  snapshot: { readonly status: WizardStatus; readonly lastAttempt?: AttemptEnd },
  intentKey: string,
): snapshot is Editing | Reviewing {
  return snapshot.lastAttempt?.intentKey === intentKey;
}
