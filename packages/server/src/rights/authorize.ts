import { Problem } from '../http/problem.ts';
import type { Principal } from '../principal.ts';
import type { VisibleTokens } from '../tokens/findToken.ts';
import type { Permit, Token } from '../wire/tokenSchema.ts';

/** An action of a member. `list-all` shows the tokens of other members; every member sees their own tokens. */
export type TokenAction = 'create' | 'list-all' | ChangeAction;

/** An action on one token. */
export type ChangeAction =
  | 'revoke'
  | 'rotate'
  | 'edit'
  | 'renew'
  | 'transfer'
  | 'restore'
  | 'approve'
  | 'claim'
  | 'withdraw';

/**
 * Decides whether a member can act. The server calls it before each action. It also sends the result to the page, as
 * `canCreate` and as `can` of each token.
 * @param token the token of the action; `undefined` for `create` and `list-all`
 * @returns `true`, or a permit whose `reason` the page shows
 */
export type Authorize = (
  actor: Principal,
  action: TokenAction,
  token: Token | undefined,
) => Promise<Permit | boolean> | Permit | boolean;

/**
 * The default of `authorize`. It follows the member's `tokenRights`; every member can revoke their own tokens. Only the
 * owner gets a secret, because the secret acts for the owner. Admins and the creator manage a token of a service account;
 * after a transfer, only admins do.
 */
export function authorizeByRights(actor: Principal, action: TokenAction, token?: Token): Permit {
  const { memberId, tokenRights } = actor;
  if (action === 'list-all') return { allowed: true };
  const isOwn = token?.managedById === memberId;
  if (action === 'approve') return approvalPermit(tokenRights === 'all', isOwn);
  if (action === 'withdraw')
    return isOwn ? { allowed: true } : refused('Only the requester can withdraw this request.');
  if (action === 'claim' && !isOwn) return refused('Only the requester can claim the secret.');
  if (action === 'rotate' && token?.owner.kind !== 'service') {
    if (!isOwn) return refused('Only its owner can get a secret of this token, because it acts for the owner.');
  }
  if (tokenRights === 'all' || (action === 'revoke' && isOwn)) return { allowed: true };
  return ordinaryPermit(actor, action, token);
}

function ordinaryPermit({ memberId, tokenRights = 'own' }: Principal, action: TokenAction, token?: Token): Permit {
  if (action === 'transfer') return refused('Only an admin of this workspace can transfer this token.');
  if (tokenRights !== 'own') return refused('Your role cannot create tokens. Ask an admin of this workspace.');
  if (action === 'create') return { allowed: true };
  if (token?.managedById !== memberId)
    return refused(`Only its owner or an admin of this workspace can ${action} this token.`);
  return action === 'restore' ? restoringPermit(token, memberId) : { allowed: true };
}

function restoringPermit({ revokedById = '' }: Token, memberId: string): Permit {
  if (revokedById === '' || revokedById === memberId) return { allowed: true };
  return refused('Another member revoked this token. Ask an admin of this workspace to restore it.');
}

function approvalPermit(isAdmin: boolean, isOwn: boolean): Permit {
  if (!isAdmin) return refused('Only an admin of this workspace can decide this request.');
  return isOwn ? refused('Another admin must decide your request.') : { allowed: true };
}

function refused(reason: string): Permit {
  return { allowed: false, reason };
}

export function permitOf(answer: Permit | boolean): Permit {
  if (answer === true) return { allowed: true };
  const { allowed, reason } = typeof answer === 'object' && answer !== null ? answer : { allowed: false };
  return { allowed: allowed === true, ...(typeof reason === 'string' && allowed !== true && { reason }) };
}

export interface Authorizer {
  readonly authorize: (actor: Principal, action: TokenAction, token?: Token) => Promise<Permit>;
}

export async function requirePermit(
  { authorize }: Authorizer,
  actor: Principal,
  action: TokenAction,
  token?: Token,
): Promise<void> {
  const { allowed, reason } = await authorize(actor, action, token);
  if (!allowed) throw new Problem('forbidden', { detail: reason ?? 'Your role does not allow this.' });
}

/** @internal */
export async function visibleTo({ authorize }: Authorizer, member: Principal): Promise<VisibleTokens> {
  const { workspaceId, memberId } = member;
  return (await authorize(member, 'list-all')).allowed ? { workspaceId } : { workspaceId, ownerId: memberId };
}
