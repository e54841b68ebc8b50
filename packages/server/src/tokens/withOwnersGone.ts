import type { TokenRow } from '../database/tokenwrightSchema.ts';
import type { GuardContext } from '../guard/guardContext.ts';
import type { Token } from '../wire/tokenSchema.ts';

/** The status `owner-gone` where the guard would reject the token for it. */
export async function withOwnersGone(
  { findOwner }: Pick<GuardContext, 'findOwner'>,
  rows: readonly TokenRow[],
  views: readonly Token[],
): Promise<Token[]> {
  if (!findOwner) return [...views];
  const live = rows.filter((_, index) => views[index]?.status === 'active');
  const owners = new Map(live.map(({ workspaceId, createdBy }) => [createdBy, { workspaceId, memberId: createdBy }]));
  const gone = new Set<string>();
  await Promise.all(
    [...owners.values()].map(async (owner) => {
      if ((await findOwner(owner)) === null) gone.add(owner.memberId);
    }),
  );
  return views.map((view, index) => {
    const isGone = view.status === 'active' && gone.has(rows[index]?.createdBy ?? '');
    return isGone ? { ...view, status: 'owner-gone' } : view;
  });
}
