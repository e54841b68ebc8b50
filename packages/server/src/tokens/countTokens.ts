import { and, sql as raw } from 'drizzle-orm';
import { rowsOf, type Sql } from '../database/database.ts';
import { tokens } from '../database/tokenwrightSchema.ts';
import type { TokenCounts, TokenQuery } from '../wire/tokenQuerySchema.ts';
import { isFound, isOfStatus } from './tokenConditions.ts';

/** Counting on would read every row of a large workspace. */
const CAP = 1_000;

export async function countTokens(sql: Sql, workspaceId: string, query: string, now: Date): Promise<TokenCounts> {
  const count = (status: TokenQuery['status']) => {
    const where = and(isFound(workspaceId, query), isOfStatus(status, now));
    return raw`(select count(*)::int from (select 1 from ${tokens} where ${where} limit ${CAP}) as counted)`;
  };
  const [counts] = await rowsOf<Omit<TokenCounts, 'cappedAt'>>(
    sql,
    raw`select ${count(undefined)} as "all", ${count('active')} as active, ${count('expiring')} as expiring,
      ${count('inactive')} as inactive`,
  );
  return { ...(counts as Omit<TokenCounts, 'cappedAt'>), cappedAt: CAP };
}
