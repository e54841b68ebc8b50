import type { TokenRow } from '../database/tokenwrightSchema.ts';
import type { Principal } from '../principal.ts';
import type { ServerContext } from '../serverContext.ts';
import type { Token } from '../wire/tokenSchema.ts';
import { viewTokens } from './viewTokens.ts';

/**
 * Returns the tokens for one member, with that member's rights. Marks owners who have left.
 * @param now in milliseconds
 */
export async function viewForMember(
  context: ServerContext,
  member: Principal,
  rows: readonly TokenRow[],
  now: number,
): Promise<Token[]> {
  const views = await viewTokens(context.database.sql, rows, now);
  return Promise.all((await withOwnersGone(context, rows, views)).map((token) => withRights(context, member, token)));
}

/** Adds permits for the page. `authorize` decides again when the member acts. */
export async function withRights({ authorize }: ServerContext, member: Principal, token: Token): Promise<Token> {
  return { ...token, can: { revoke: await authorize(member, 'revoke', token) } };
}

/** Sets the status `owner-gone` if the guard would reject the token because its owner has left. */
async function withOwnersGone(
  { findOwner }: Pick<ServerContext, 'findOwner'>,
  rows: readonly TokenRow[],
  views: readonly Token[],
): Promise<readonly Token[]> {
  if (!findOwner) return views;
  const owners = new Map(rows.map(({ workspaceId, createdBy }) => [createdBy, { workspaceId, memberId: createdBy }]));
  const gone = new Set<string>();
  await Promise.all(
    [...owners.values()].map(async (owner) => {
      if ((await findOwner(owner)) === null) gone.add(owner.memberId);
    }),
  );
  return views.map((view) => {
    if (!gone.has(view.owner.id)) return view;
    const status = view.status === 'active' ? 'owner-gone' : view.status;
    return { ...view, status, owner: { ...view.owner, gone: true } };
  });
}
