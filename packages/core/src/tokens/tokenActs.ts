import type { ApiMethod } from '../api/portMethod.ts';
import type { TokenApi } from '../api/tokenApi.ts';
import type { Permit, Token } from '../token/token.ts';
import { isExpiring, isLive } from './selectTokens.ts';

interface Act {
  readonly method: ApiMethod;
  readonly permit: keyof NonNullable<Token['can']>;
  /** @param now milliseconds since the epoch */
  readonly applies: (token: Token, now: number) => boolean;
}

const isWaiting = ({ status, approval }: Token) => status === 'pending' && approval?.decision === undefined;
const isRotating = (token: Token) => token.status === 'active' && token.oldSecret !== undefined;

const acts = {
  rotate: { method: 'rotateToken', permit: 'rotate', applies: (t) => t.status === 'active' && !t.oldSecret },
  endOverlap: { method: 'endOverlap', permit: 'rotate', applies: isRotating },
  /** Once the new secret was used, apps depend on it. */
  cancelRotation: {
    method: 'cancelRotation',
    permit: 'rotate',
    applies: (token) => isRotating(token) && !token.oldSecret?.newSecretLastUsedAt,
  },
  renew: { method: 'renewToken', permit: 'renew', applies: isExpiring },
  edit: { method: 'updateToken', permit: 'edit', applies: isLive },
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

/** An action on a token that an optional method of the API offers. */
export type TokenAct = keyof typeof acts;

const ALLOWED: Permit = { allowed: true };

/**
 * `undefined` hides the action: the API lacks its method, it does not apply, or the refusal has no reason.
 * @param now milliseconds since the epoch
 */
export function permitFor(name: TokenAct, token: Token, api: TokenApi<never>, now: number): Permit | undefined {
  const act: Act = acts[name];
  if (!api[act.method] || !act.applies(token, now)) return undefined;
  const { allowed, reason } = token.can?.[act.permit] ?? ALLOWED;
  if (allowed) return ALLOWED;
  return reason ? { allowed, reason } : undefined;
}
