import { Problem } from '../http/problem.ts';
import type { Principal } from '../principal.ts';
import type { VisibleTokens } from '../tokens/findToken.ts';
import type { Permit, Token } from '../wire/tokenSchema.ts';

/** An action of a member. `list-all` shows the tokens of other members; every member sees their own tokens. */
export type TokenAction = 'create' | 'list-all' | 'revoke';

/**
 * Decides whether a member can act. The server calls it before each action. It also sends the result to the page, as
 * `canCreate` and as `can` of each token.
 * @param token the token to revoke; `undefined` for the other actions
 * @returns `true`, or a permit whose `reason` the page shows
 */
export type Authorize = (
  actor: Principal,
  action: TokenAction,
  token: Token | undefined,
) => Promise<Permit | boolean> | Permit | boolean;

/** The default of `authorize`. It follows the member's `tokenRights`; every member can revoke their own tokens. */
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

/** Only `true` allows an action, because an untyped host can return any value. */
export function permitOf(answer: Permit | boolean): Permit {
  if (answer === true) return { allowed: true };
  const { allowed, reason } = typeof answer === 'object' && answer !== null ? answer : { allowed: false };
  return { allowed: allowed === true, ...(typeof reason === 'string' && allowed !== true && { reason }) };
}

/** The `authorize` hook, with its result as a permit. */
export interface Authorizer {
  readonly authorize: (actor: Principal, action: TokenAction, token?: Token) => Promise<Permit>;
}

/** @throws {Problem} `forbidden` if the permit refuses the action, with its reason */
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
