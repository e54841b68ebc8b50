import { and, eq } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { type TokenRow, tokens } from '../database/tables/tokens.ts';
import { Problem } from '../http/problem.ts';
import type { Principal } from '../principal.ts';

const TOKEN_ID = /^tok_[0-9A-Za-z]{22}$/;

/**
 * A token of the principal's workspace.
 * @throws {Problem} `not-found`, also for another workspace's, so that nobody learns that it is there
 */
export async function findToken(
  sql: Sql,
  id: string,
  { workspaceId }: Principal,
  lock?: 'for update',
): Promise<TokenRow> {
  const query = sql
    .select()
    .from(tokens)
    .where(and(eq(tokens.id, id), eq(tokens.workspaceId, workspaceId)));
  const [row] = TOKEN_ID.test(id) ? await (lock ? query.for('update') : query) : [];
  if (!row) throw new Problem('not-found', { detail: 'There is no such token in this workspace.' });
  return row;
}
