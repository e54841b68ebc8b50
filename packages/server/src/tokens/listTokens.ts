import { and, desc, eq, lt } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { tokens } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';
import type { Principal } from '../principal.ts';
import type { Page, PageQuery } from '../wire/pageOf.ts';
import type { Token } from '../wire/tokenSchema.ts';
import { findToken } from './findToken.ts';
import { viewTokens } from './viewTokens.ts';

/**
 * One page of the workspace's tokens, newest first. The cursor is the last token of the previous page: new tokens
 * shift no page, and the server never deletes a token.
 * @param now milliseconds since the epoch
 */
export async function listTokens(
  sql: Sql,
  principal: Principal,
  { cursor, limit }: PageQuery,
  now: number,
): Promise<Page<Token>> {
  const before = cursor === undefined ? undefined : lt(tokens.seq, await seqOf(sql, cursor, principal));
  const rows = await sql
    .select()
    .from(tokens)
    .where(and(eq(tokens.workspaceId, principal.workspaceId), before))
    .orderBy(desc(tokens.seq))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const items = await viewTokens(sql, page, now);
  return rows.length > limit && last ? { items, nextCursor: last.id } : { items };
}

async function seqOf(sql: Sql, cursor: string, principal: Principal): Promise<number> {
  const row = await findToken(sql, cursor, principal).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    throw new Problem('invalid', { detail: 'The cursor is not from this list. Start at the first page.' });
  });
  return row.seq;
}
