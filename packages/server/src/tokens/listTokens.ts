import { and } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { type TokenRow, tokens } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';
import type { Principal } from '../principal.ts';
import type { TokenQuery } from '../wire/tokenQuerySchema.ts';
import { findToken } from './findToken.ts';
import { listOrders } from './listOrders.ts';
import { isFound, isOfStatus } from './tokenConditions.ts';

export interface TokenRows {
  readonly rows: readonly TokenRow[];
  readonly nextCursor?: string;
}

/** The cursor names the last token, so new tokens shift no page, and its last use, which can change. */
export async function listTokens(
  sql: Sql,
  principal: Principal,
  { cursor, limit, query, status, sort }: TokenQuery,
  now: Date,
): Promise<TokenRows> {
  const { by, after } = listOrders[sort];
  const last = cursor === undefined ? undefined : await readCursor(sql, cursor, principal);
  const found = await sql
    .select()
    .from(tokens)
    .where(
      and(isFound(principal.workspaceId, query), isOfStatus(status, now), last && after(last.row, last.lastUsedAt)),
    )
    .orderBy(by)
    .limit(limit + 1);
  const rows = found.slice(0, limit);
  const end = rows.at(-1);
  return found.length > limit && end ? { rows, nextCursor: cursorOf(end) } : { rows };
}

function cursorOf({ id, lastUsedAt }: TokenRow): string {
  return lastUsedAt === null ? id : `${id}.${lastUsedAt.getTime()}`;
}

async function readCursor(sql: Sql, cursor: string, principal: Principal) {
  const [, id = '', used] = /^(\w+)(?:\.(\d{1,15}))?$/.exec(cursor) ?? [];
  const row = await findToken(sql, id, principal).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    throw new Problem('invalid', { detail: 'The cursor is not from this list. Start at the first page.' });
  });
  return { row, lastUsedAt: used === undefined ? null : new Date(Number(used)) };
}
