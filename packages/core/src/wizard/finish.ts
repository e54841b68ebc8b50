import type { TokenApiError } from '../api/tokenApiError.ts';
import type { Token } from '../token/token.ts';
import { acknowledgementLost, wasRevokedUnclaimed } from '../token/transitionCustody.ts';
import type { AttemptEnd, End } from './outcome.ts';
import type { Transition } from './statusRow.ts';
import type { WizardEffect } from './wizardEffect.ts';
import type { Finished } from './wizardSnapshot.ts';

export function finish(end: End, effects: readonly WizardEffect[] = []): Transition {
  const { outcome, token } = end;
  const notice = { type: 'finished', outcome, ...(token && { token }) } as const;
  return [{ status: 'finished', ...end }, [...effects, { type: 'notify', notice }]];
}

export function finishDelivered(intentKey: string, token: Token, left: boolean): Transition {
  const effect = { type: 'acknowledge', tokenId: token.id, intentKey } as const;
  return finish({ outcome: 'delivered', left, intentKey, token }, [effect]);
}

export function finishRevoked(
  { intentKey, token }: { readonly intentKey: string; readonly token: Token },
  left: boolean,
  effects: readonly WizardEffect[] = [],
): Transition {
  return finish({ outcome: 'revoked', left, intentKey, token, savedTooLate: true }, effects);
}

export function loseAcknowledgement(
  snapshot: Finished & Extract<AttemptEnd, { token: Token }>,
  error: TokenApiError,
): Transition {
  if (wasRevokedUnclaimed(error)) return finishRevoked(snapshot, snapshot.left);
  return [{ ...snapshot, acknowledgementLost: true }, [acknowledgementLost(snapshot.token)]];
}
