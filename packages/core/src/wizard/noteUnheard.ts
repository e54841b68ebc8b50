import type { TokenApiError } from '../api/tokenApiError.ts';
import { finish } from './finish.ts';
import type { Transition } from './transition.ts';
import type { WizardEffect } from './wizardEffect.ts';
import type { Finished, Revealing } from './wizardSnapshot.ts';

/** The API has not heard that the person has the secret: they are told, for it may revoke the token, or has done so already. */
export function noteUnheard(
  snapshot: Revealing | Finished,
  { error }: { readonly error: TokenApiError },
  effects: readonly WizardEffect[] = [],
): Transition {
  const { intentKey, token } = snapshot;
  if (!token) return [snapshot, []];
  if (error.code !== 'conflict' || error.retryAfter !== undefined) {
    return [{ ...snapshot, unheard: true }, [{ type: 'notify', notice: { type: 'unheard', token } }]];
  }
  const left = snapshot.status === 'finished' && snapshot.left;
  const end = { outcome: 'revoked-orphan', left, token, late: true, ...(intentKey && { intentKey }) } as const;
  return finish(end, effects);
}
