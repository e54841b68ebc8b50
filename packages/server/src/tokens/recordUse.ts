import { sql as raw, type SQL } from 'drizzle-orm';
import { rowsOf, type Sql } from '../database/database.ts';
import { auditEvents, intents, type TokenRow, tokens } from '../database/tokenwrightSchema.ts';

export interface FoundToken {
  readonly row: TokenRow;
  readonly secret: 'current' | 'previous';
}

/** In milliseconds: a busy token causes one write per minute. */
const FRESH = 60_000;

/**
 * The first use claims the token or its rotation. Never waits for a lock, because uses of a locked token would occupy
 * every connection.
 * @returns whether the secret had ended
 */
export async function recordUse(sql: Sql, { row, secret }: FoundToken, digest: string, now: Date): Promise<boolean> {
  const stale = new Date(now.getTime() - FRESH);
  const { stored, usedAt, values } = partsOf(row, secret, digest, now);
  const lastUse = usedAt.value;
  if (lastUse && lastUse > stale) return false;
  const isPresented = raw`token.${raw.raw(secret === 'current' ? 'digest' : 'previous_digest')} in (${stored}, ${digest})`;
  const used = raw`token.${raw.raw(usedAt.column)}`;
  const unseals = raw.raw(String(secret === 'current'));
  const [found] = await rowsOf<{ ended: boolean }>(
    sql,
    raw`with token as materialized (
        select id, workspace_id, last_used_at, revoked_at, digest, previous_digest, secret_used_at, previous_used_at
        from ${tokens} where id = ${row.id} for no key update skip locked
      ), used as (
        update ${tokens} set last_used_at = ${now}, ${values} from token
        where ${tokens.id} = token.id and token.revoked_at is null and ${isPresented}
          and (${used} is null or ${used} <= ${stale})
        returning token.id, token.workspace_id, token.last_used_at is null as is_first, ${used} is null as is_claim
      ), unsealed as (
        update ${intents} set sealed_secret = null where ${unseals} and seq in (
          select seq from ${intents} where token_id = (select id from used where is_claim) for update skip locked
        )
      ), event as (
        insert into ${auditEvents} (workspace_id, token_id, event, at)
        select workspace_id, id, 'first-used', ${now} from used where is_first
      )
      select revoked_at is not null or not coalesce(${isPresented}, false) as ended from token`,
  );
  return found?.ended === true;
}

interface UseParts {
  readonly stored: string | null;
  readonly usedAt: { readonly column: string; readonly value: Date | null };
  readonly values: SQL;
}

function partsOf(row: TokenRow, secret: FoundToken['secret'], digest: string, now: Date): UseParts {
  if (secret === 'previous') {
    return {
      stored: row.previousDigest,
      usedAt: { column: 'previous_used_at', value: row.previousUsedAt },
      values: raw`previous_used_at = ${now}, previous_digest = ${digest}`,
    };
  }
  const usedAt = row.rotatedAt
    ? { column: 'secret_used_at', value: row.secretUsedAt }
    : { column: 'last_used_at', value: row.lastUsedAt };
  const values = raw`secret_used_at = ${now}, claim_by = null, rotation_claim_by = null, digest = ${digest}`;
  return { stored: row.digest, usedAt, values };
}
