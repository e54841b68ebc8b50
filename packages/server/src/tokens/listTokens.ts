import { and, like, not, sql as raw, type SQL } from 'drizzle-orm';
import { rowsOf, type Sql } from '../database/database.ts';
import { type TokenRow, tokens } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';
import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';
import { type TokenCounts, type TokenQuery, tokenQuerySchema } from '../wire/tokenQuerySchema.ts';
import { findToken, isVisible, type VisibleTokens } from './findToken.ts';
import { listOrders } from './listOrders.ts';
import { foldedText } from './searchText.ts';
import { isInHygiene } from './tokenHygiene.ts';
import { isExpiring, isLive } from './tokenState.ts';

export interface TokenRows {
  readonly rows: readonly TokenRow[];
  readonly nextCursor?: string;
}

interface ListingContext {
  readonly options: TokenOptions;
  readonly now: Date;
}

/** A cursor contains the last token's id, so that new tokens don't shift pages, and its last use, which can change. */
export async function listTokens(
  sql: Sql,
  visible: VisibleTokens,
  { cursor, limit, query, status, hygiene, sort }: TokenQuery,
  { options, now }: ListingContext,
): Promise<TokenRows> {
  const { by, after } = listOrders[sort];
  const last = cursor === undefined ? undefined : await readCursor(sql, cursor, visible);
  const found = await sql
    .select()
    .from(tokens)
    .where(
      and(
        isFound(visible, query),
        isOfStatus(status, now),
        hygiene && isInHygiene(hygiene, options, now),
        last && after(last.row, last.lastUsedAt),
      ),
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

async function readCursor(sql: Sql, cursor: string, visible: VisibleTokens) {
  const [, id = '', used] = /^(\w+)(?:\.(\d{1,14}))?$/.exec(cursor) ?? [];
  const row = await findToken(sql, id, visible).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    throw new Problem('invalid', { detail: 'The cursor is not from this list. Start at the first page.' });
  });
  return { row, lastUsedAt: used === undefined ? null : new Date(Number(used)) };
}

/** Counting further would read every row of a large workspace. */
const CAP = 1_000;

export async function countTokens(
  sql: Sql,
  visible: VisibleTokens,
  { query, hygiene }: Pick<TokenQuery, 'query' | 'hygiene'>,
  { options, now }: ListingContext,
): Promise<TokenCounts> {
  const count = (condition: SQL | undefined, name: string) => {
    const where = and(isFound(visible, query), condition);
    // With this order, an index lets the search for a common word stop early.
    const counted = raw`select 1 from ${tokens} where ${where} order by ${tokens.seq} desc limit ${CAP}`;
    return raw`(select count(*)::int from (${counted}) as counted) as ${raw.identifier(name)}`;
  };
  const columns = [undefined, 'active', 'expiring', 'inactive'] as const;
  const asked = [
    ...columns.map((status) => count(isOfStatus(status, now), status ?? 'all')),
    ...(hygiene ? hygienes.map((each) => count(isInHygiene(each, options, now), each)) : []),
  ];
  const [counts] = await rowsOf<Readonly<Record<string, number>>>(sql, raw`select ${raw.join(asked, raw`, `)}`);
  const of = <Name extends string>(names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, counts?.[name] ?? 0])) as Record<Name, number>;
  const own = of(['all', 'active', 'expiring', 'inactive']);
  return { ...own, ...(hygiene && { hygiene: of(hygienes) }), cappedAt: CAP };
}

const hygienes = tokenQuerySchema.shape.hygiene.unwrap().options;

const DAY = 86_400_000;

const SOON = 14 * DAY;

function isFound(visible: VisibleTokens, query: string): SQL | undefined {
  const words = foldedText(query).split(/\s+/).filter(Boolean);
  const contained = words.map((word) => like(tokens.searchText, `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`));
  return and(isVisible(visible), ...contained);
}

function isOfStatus(status: TokenQuery['status'], now: Date): SQL | undefined {
  if (status === 'active') return isLive(now);
  if (status === 'expiring') return isExpiring(now, new Date(now.getTime() + SOON));
  return status && not(isLive(now));
}
