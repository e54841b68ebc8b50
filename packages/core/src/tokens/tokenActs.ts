import type { ApiMethod } from '../api/portMethod.ts';
import type { TokenApi } from '../api/tokenApi.ts';
import type { Permit, Token } from '../token/token.ts';
import { isExpiring, isLive } from './selectTokens.ts';

interface Act {
  readonly method: ApiMethod;
  readonly permit: keyof NonNullable<Token['can']>;
  readonly applies: (token: Token, now: number) => boolean;
}

const isWaiting = ({ status, approval }: Token) => status === 'pending' && approval?.decision === undefined;
const isRotating = (token: Token) => token.status === 'active' && token.oldSecret !== undefined;

const acts = {
  rotate: { method: 'rotateToken', permit: 'rotate', applies: ({ status }) => status === 'active' },
  endOverlap: { method: 'endOverlap', permit: 'rotate', applies: isRotating },
  /** Unavailable after the first use of the new secret, because apps depend on that secret. */
  cancelRotation: {
    method: 'cancelRotation',
    permit: 'rotate',
    applies: (token) => isRotating(token) && !token.oldSecret?.newSecretLastUsedAt,
  },
  renew: { method: 'renewToken', permit: 'renew', applies: isExpiring },
  edit: { method: 'updateToken', permit: 'edit', applies: ({ status }) => status === 'active' },
  transfer: {
    method: 'transferToken',
    permit: 'transfer',
    applies: ({ status }) => status === 'active' || status === 'owner-gone',
  },
  restore: {
    method: 'restoreToken',
    permit: 'restore',
    applies: ({ status, restorableUntil }, now) => status === 'revoked' && Date.parse(restorableUntil ?? '') > now,
  },
  decide: { method: 'decideRequest', permit: 'approve', applies: isWaiting },
  claim: {
    method: 'claimToken',
    permit: 'claim',
    applies: ({ status, approval }) => status === 'pending' && approval?.decision === 'approved',
  },
  withdraw: { method: 'withdrawRequest', permit: 'withdraw', applies: ({ status }) => status === 'pending' },
  revoke: { method: 'revokeToken', permit: 'revoke', applies: isLive },
} as const satisfies Record<string, Act>;

/** An action on a token, available if the API has the optional method. */
export type TokenAct = keyof typeof acts;

const ALLOWED: Permit = { allowed: true };

/**
 * Returns whether the user may do an action. `undefined` hides the action: the API or the token's state doesn't allow
 * it, or a refusal has no reason.
 */
export function permitFor(name: TokenAct, token: Token, api: TokenApi<never>, now: number): Permit | undefined {
  const act: Act = acts[name];
  if (!api[act.method] || !act.applies(token, now)) return undefined;
  const { allowed, reason } = token.can?.[act.permit] ?? ALLOWED;
  if (allowed) return ALLOWED;
  return reason ? { allowed, reason } : undefined;
}
