import type { Sql } from '../database/database.ts';
import { inTransaction } from '../database/inTransaction.ts';
import type { TokenRow } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';
import type { Principal } from '../principal.ts';
import { type ChangeAction, requirePermit } from '../rights/authorize.ts';
import type { ServerContext } from '../serverContext.ts';
import { findToken } from '../tokens/findToken.ts';
import { readToken } from '../tokens/readToken.ts';
import { tokenState } from '../tokens/tokenState.ts';
import { viewAfterChange } from '../tokens/viewForMember.ts';
import { viewTokens } from '../tokens/viewTokens.ts';
import type { Token } from '../wire/tokenSchema.ts';
import { settleRow } from './rotation.ts';

export interface TokenChange {
  readonly id: string;
  readonly member: Principal;
  readonly action: ChangeAction;
  /** `before` is the token that `authorize` saw. */
  readonly apply: (transaction: Sql, row: TokenRow, now: Date, before: Token) => Promise<TokenRow>;
}

/** Locks the token, so that concurrent changes run one after another. */
export async function changeToken(context: ServerContext, { id, member, action, apply }: TokenChange): Promise<Token> {
  const before = await readToken(context, id, member);
  await requirePermit(context, member, action, before);
  if (before.status === 'owner-gone' && action !== 'transfer')
    throw new Problem('conflict', { detail: INACTIVE['owner-gone'] });
  const now = new Date(await context.now());
  const token = await inTransaction(context.database, async (transaction) => {
    const found = await findToken(transaction, id, member, 'for update');
    const row = await apply(transaction, await settleRow(transaction, found, now), now, before);
    const [view] = await viewTokens(transaction, [row], now.getTime());
    return view as Token;
  }).catch((error: unknown) => {
    throw isNameRace(error) ? new Problem('conflict', { detail: 'The name is taken.' }) : error;
  });
  return viewAfterChange(context, member, token);
}

function isNameRace(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { constraint } = error as { readonly constraint?: unknown };
  return constraint === 'tokens_workspace_id_held_name_key' || isNameRace(error.cause);
}

const INACTIVE = {
  revoked: 'This token was revoked, so it cannot change.',
  expired: 'This token has expired, so it cannot change. Create a new one.',
  pending: 'This token waits for an approval.',
  'owner-gone': 'The owner of this token has left, so it cannot change.',
};

export function requireActive(row: TokenRow, now: Date): void {
  const { status } = tokenState(row, now.getTime());
  if (status !== 'active') throw new Problem('conflict', { detail: INACTIVE[status] });
}
