import type { TokenApiError } from '../api/tokenApiError.ts';
import type { Token } from '../token/token.ts';
import { finish } from './finish.ts';
import type { Transition } from './transition.ts';
import type { WizardEffect } from './wizardEffect.ts';
import type { AttemptEnd, Finished, Revealing } from './wizardSnapshot.ts';

type Taken = Revealing | (Finished & Extract<AttemptEnd, { token: Token }>);

/** The API has not heard that the person has the secret: they are told, for it may revoke the token, or has done so already. */
export function loseAcknowledgement(
  snapshot: Taken,
  { error }: { readonly error: TokenApiError },
  effects: readonly WizardEffect[] = [],
): Transition {
  const { intentKey, token } = snapshot;
  if (error.code !== 'conflict' || error.retryAfter !== undefined) {
    return [
      { ...snapshot, acknowledgementLost: true },
      [{ type: 'notify', notice: { type: 'acknowledgementLost', token } }],
    ];
  }
  const left = snapshot.status === 'finished' && snapshot.left;
  return finish({ outcome: 'revoked-orphan', left, intentKey, token, late: true }, effects);
}
