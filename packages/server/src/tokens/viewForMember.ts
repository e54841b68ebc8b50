import type { TokenRow } from '../database/tokenwrightSchema.ts';
import { describeKind } from '../log.ts';
import type { Principal } from '../principal.ts';
import type { ChangeAction } from '../rights/authorize.ts';
import type { ServerContext } from '../serverContext.ts';
import type { Token } from '../wire/tokenSchema.ts';
import { viewTokens } from './viewTokens.ts';

export async function viewForMember(
  context: ServerContext,
  member: Principal,
  rows: readonly TokenRow[],
  now: number,
): Promise<Token[]> {
  const views = await viewTokens(context.database.sql, rows, now);
  return Promise.all((await withOwnersGone(context, member, views)).map((token) => withRights(context, member, token)));
}

export function viewAfterChange(context: ServerContext, member: Principal, token: Token): Promise<Token> {
  return withKnownRights(context, token, async () => {
    const [known] = await withOwnersGone(context, member, [token]);
    return withRights(context, member, known as Token);
  });
}

/** A host's hook that throws after the commit must not deny the change, so the token then comes without rights. */
export async function withKnownRights({ log }: ServerContext, token: Token, ask: () => Promise<Token>): Promise<Token> {
  try {
    return await ask();
  } catch (error) {
    log({ event: 'failure', at: 'asking for the rights to a changed token', error: describeKind(error) });
    return token;
  }
}

export async function withRights(context: ServerContext, member: Principal, token: Token): Promise<Token> {
  const { authorize, owners } = context;
  const actions = actionsOf(token).filter((action) => action !== 'transfer' || owners);
  const permits = await Promise.all(actions.map((action) => authorize(member, action, token)));
  return {
    ...token,
    can: Object.fromEntries(actions.map((action, index) => [action, permits[index]])) as Token['can'],
  };
}

/** A host's hook can be slow, so it decides only actions that the state of the token allows. */
function actionsOf({ status, approval, restorableUntil }: Token): readonly ChangeAction[] {
  if (status === 'active') return ['revoke', 'rotate', 'edit', 'renew', 'transfer'];
  if (status === 'owner-gone') return ['revoke', 'transfer'];
  if (status === 'revoked' && restorableUntil !== undefined) return ['revoke', 'restore'];
  if (status !== 'pending') return ['revoke'];
  return approval?.decision === 'approved' ? ['revoke', 'claim', 'withdraw'] : ['revoke', 'approve', 'withdraw'];
}

async function withOwnersGone(
  { findOwner }: Pick<ServerContext, 'findOwner'>,
  { workspaceId }: Principal,
  views: readonly Token[],
): Promise<readonly Token[]> {
  if (!findOwner) return views;
  const gone = new Set<string>();
  await Promise.all(
    [...new Set(views.map(({ owner }) => owner.id))].map(async (memberId) => {
      if ((await findOwner({ workspaceId, memberId })) === null) gone.add(memberId);
    }),
  );
  return views.map((view) => {
    if (!gone.has(view.owner.id)) return view;
    const status = view.status === 'active' ? 'owner-gone' : view.status;
    return { ...view, status, owner: { ...view.owner, gone: true } };
  });
}
