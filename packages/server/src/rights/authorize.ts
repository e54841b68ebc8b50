import { Problem } from '../http/problem.ts';
import type { Principal } from '../principal.ts';
import type { VisibleTokens } from '../tokens/findToken.ts';
import type { Permit, Token } from '../wire/tokenSchema.ts';

/** `list-all` asks, without a token, whether the member sees the tokens of the others. Own tokens are always listed. */
export type TokenAction = 'create' | 'list-all' | 'revoke';

/**
 * Decides an action of a member before the server takes it, and for the page: `canCreate` and `can` of each token.
 * @param token the token of a `revoke`, with its owner
 * @returns `true`, or a permit whose `reason` the page shows
 */
export type Authorize = (
  actor: Principal,
  action: TokenAction,
  token: Token | undefined,
) => Promise<Permit | boolean> | Permit | boolean;

/** The default of `authorize`: it follows `tokenRights` of the member. Everyone can revoke their own tokens. */
export function authorizeByRights(
  { memberId, tokenRights = 'own' }: Principal,
  action: TokenAction,
  token?: Token,
): Permit {
  if (action === 'list-all' || tokenRights === 'all') return { allowed: true };
  if (action === 'create') {
    if (tokenRights === 'own') return { allowed: true };
    return { allowed: false, reason: 'Your role cannot create tokens. Ask an admin of this workspace.' };
  }
  if (token?.owner.id === memberId) return { allowed: true };
  return { allowed: false, reason: 'Only its owner or an admin of this workspace can revoke this token.' };
}

/** A host without types can return anything: only `true` allows. */
export function permitOf(answer: Permit | boolean): Permit {
  if (answer === true) return { allowed: true };
  const { allowed, reason } = typeof answer === 'object' && answer !== null ? answer : { allowed: false };
  return { allowed: allowed === true, ...(typeof reason === 'string' && allowed !== true && { reason }) };
}

/** The hook as the server calls it. */
export interface Authorizer {
  readonly authorize: (actor: Principal, action: TokenAction, token?: Token) => Promise<Permit>;
}

/** @throws {Problem} `forbidden`, with the reason of the permit */
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
