import { and, eq } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { type TokenRow, tokens } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';
import type { Principal } from '../principal.ts';

const TOKEN_ID = /^tok_[0-9A-Za-z]{22}$/;

/** @throws {Problem} `not-found`, for another workspace's token too */
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
  if (!row) throw new Problem('not-found', { detail: 'This workspace has no such token.' });
  return row;
}
