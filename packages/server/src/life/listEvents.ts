import { and, desc, eq, inArray, lte, ne, sql as raw, type SQL } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { auditEvents, tokens } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';
import type { KeyRing } from '../serverKey/keyRing.ts';
import { isVisible, type VisibleTokens } from '../tokens/findToken.ts';
import type { TokenEvent } from '../wire/tokenSchema.ts';

export interface EventQuery {
  readonly token?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface Events {
  readonly items: TokenEvent[];
  readonly nextCursor?: string;
}

/**
 * Expirations have no rows, so the list adds them. `keys` hides row numbers, which would reveal events of other
 * workspaces.
 */
export async function listEvents(
  sql: Sql,
  visible: VisibleTokens,
  { token, cursor, limit }: EventQuery,
  { keys, now }: { readonly keys: KeyRing; readonly now: Date },
): Promise<Events> {
  const { at, skip } = readCursor(cursor);
  const until = at ?? now;
  const most = limit + skip + 1;
  const [recorded, expired] = await Promise.all([
    recordedEvents(sql, visible, { token, until, most }, keys),
    expiredEvents(sql, visible, { token, until: until < now ? until : now, most }),
  ]);
  const found = [...recorded, ...expired].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  const items = found.slice(skip, skip + limit);
  const last = items.at(-1);
  if (found.length <= skip + limit || !last) return { items };
  const seen = found.slice(0, skip + limit).filter((event) => event.at === last.at).length;
  return { items, nextCursor: `${Date.parse(last.at)}.${seen}` };
}

/** A cursor contains an instant, and the number of events at that instant on earlier pages. */
function readCursor(cursor: string | undefined): { readonly at?: Date; readonly skip: number } {
  if (cursor === undefined) return { skip: 0 };
  const [, at, skip] = /^(\d{1,14})\.(\d{1,4})$/.exec(cursor) ?? [];
  if (at === undefined) {
    throw new Problem('invalid', { detail: 'The cursor is not from this list. Start at the first page.' });
  }
  return { at: new Date(Number(at)), skip: Number(skip) };
}

interface Span {
  readonly token: string | undefined;
  readonly until: Date;
  readonly most: number;
}

async function recordedEvents(sql: Sql, visible: VisibleTokens, span: Span, keys: KeyRing): Promise<TokenEvent[]> {
  const { token, until, most } = span;
  const rows = await sql
    .select()
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.workspaceId, visible.workspaceId),
        lte(auditEvents.at, until),
        ne(auditEvents.event, 'acknowledged'),
        token === undefined ? undefined : eq(auditEvents.tokenId, token),
        visible.ownerId === undefined ? undefined : inArray(auditEvents.tokenId, visibleIds(sql, visible)),
      ),
    )
    .orderBy(desc(auditEvents.at), desc(auditEvents.seq))
    .limit(most);
  return rows.map((row) => ({
    id: `evt_${keys.digest(`event ${row.seq}`).slice(0, 22)}`,
    tokenId: row.tokenId,
    kind: kindOf(row.event),
    at: row.at.toISOString(),
    ...(row.actorId !== null && {
      actor: { id: row.actorId, label: row.actorName ?? row.actorId, kind: 'person' as const },
    }),
    ...detailsOf(row.event, row.details),
  }));
}

function visibleIds(sql: Sql, visible: VisibleTokens) {
  return sql.select({ id: tokens.id }).from(tokens).where(isVisible(visible));
}

function kindOf(event: (typeof auditEvents.$inferSelect)['event']): TokenEvent['kind'] {
  if (event === 'unclaimed') return 'revoked';
  if (event === 'rotation-unclaimed') return 'rotation-cancelled';
  return event as TokenEvent['kind'];
}

function detailsOf(
  event: string,
  { reason, changes }: Readonly<Record<string, unknown>>,
): Pick<TokenEvent, 'reason' | 'changes'> {
  const isUnclaimed = event === 'unclaimed' || event === 'rotation-unclaimed';
  const why = isUnclaimed ? 'unclaimed' : reason;
  return {
    ...(typeof why === 'string' && { reason: why }),
    ...(Array.isArray(changes) && changes.length > 0 && { changes: changes as TokenEvent['changes'] }),
  };
}

/** Must match the index `tokens_expires`. */
const EXPIRES = raw`coalesce(${tokens.expiresAt}, 'infinity')`;

async function expiredEvents(sql: Sql, visible: VisibleTokens, { token, until, most }: Span): Promise<TokenEvent[]> {
  const isAlive = (end: unknown): SQL => raw`(${end} is null or ${end} > ${tokens.expiresAt})`;
  const rows = await sql
    .select({ id: tokens.id, expiresAt: tokens.expiresAt })
    .from(tokens)
    .where(
      and(
        isVisible(visible),
        raw`${EXPIRES} <= ${until}`,
        isAlive(tokens.revokedAt),
        isAlive(tokens.claimBy),
        token === undefined ? undefined : eq(tokens.id, token),
      ),
    )
    .orderBy(raw`${EXPIRES} desc`)
    .limit(most);
  return rows.map(({ id, expiresAt }) => ({
    id: `evt_${id}_expired`,
    tokenId: id,
    kind: 'expired',
    at: (expiresAt as Date).toISOString(),
  }));
}
