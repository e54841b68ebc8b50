import { sql as raw } from 'drizzle-orm';
import { rowsOf, type Sql } from '../database/database.ts';
import { auditEvents, intents, type TokenRow, tokens } from '../database/tokenwrightSchema.ts';

/** In milliseconds: a busy token causes one write per minute. */
const FRESH = 60_000;

/**
 * Records a use; the first use claims the token. Never waits for a lock, because uses of a locked token would occupy
 * every connection.
 * @param digest the digest under the current server key
 * @returns whether the token is revoked
 */
export async function recordUse(sql: Sql, row: TokenRow, digest: string, now: Date): Promise<boolean> {
  const stale = new Date(now.getTime() - FRESH);
  if (row.lastUsedAt && row.lastUsedAt > stale) return false;
  const [found] = await rowsOf<{ revoked: boolean }>(
    sql,
    raw`with token as materialized (
        select id, workspace_id, last_used_at, revoked_at from ${tokens} where id = ${row.id} for no key update skip locked
      ), used as (
        update ${tokens} set last_used_at = ${now}, claim_by = null, digest = ${digest} from token
        where ${tokens.id} = token.id and token.revoked_at is null
          and (token.last_used_at is null or token.last_used_at <= ${stale})
        returning token.id, token.workspace_id, token.last_used_at is null as is_first
      ), unsealed as (
        update ${intents} set sealed_secret = null where seq in (
          select seq from ${intents} where token_id = (select id from used where is_first) for update skip locked
        )
      ), event as (
        insert into ${auditEvents} (workspace_id, token_id, event, at)
        select workspace_id, id, 'first-used', ${now} from used where is_first
      )
      select revoked_at is not null as revoked from token`,
  );
  return found?.revoked === true;
}
