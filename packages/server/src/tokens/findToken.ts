import { and, eq, type SQL } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { type TokenRow, tokens } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';
import { isOwnedBy } from './tokenOwner.ts';

/** Without `ownerId`, all tokens of the workspace. */
export interface VisibleTokens {
  readonly workspaceId: string;
  readonly ownerId?: string;
}

export function isVisible({ workspaceId, ownerId }: VisibleTokens): SQL | undefined {
  return and(eq(tokens.workspaceId, workspaceId), ownerId === undefined ? undefined : isOwnedBy(ownerId));
}

export function isVisibleRow(row: TokenRow, { workspaceId, ownerId }: VisibleTokens): boolean {
  return row.workspaceId === workspaceId && (ownerId === undefined || (row.ownerId ?? row.createdBy) === ownerId);
}

const TOKEN_ID = /^tok_[0-9A-Za-z]{22}$/;

export async function findToken(sql: Sql, id: string, visible: VisibleTokens, lock?: 'for update'): Promise<TokenRow> {
  const query = sql
    .select()
    .from(tokens)
    .where(and(eq(tokens.id, id), isVisible(visible)));
  const [row] = TOKEN_ID.test(id) ? await (lock ? query.for('update') : query) : [];
  if (!row) throw new Problem('not-found', { detail: 'This workspace has no such token.' });
  return row;
}
