import { sql as raw } from 'drizzle-orm';
import { reusedOptions } from '../catalogue/reusedOptions.ts';
import { type Database, rowsOf } from '../database/database.ts';
import { type Log, safeLog } from '../log.ts';
import type { Principal } from '../principal.ts';
import { type KeyRing, keyRing } from '../serverKey/keyRing.ts';
import { type TokenFormat, tokenFormat } from '../token/tokenFormat.ts';
import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';

/** The settings of a process that only checks tokens. */
export interface TokenGuardConfig {
  readonly database: Database;
  /** At least 32 random bytes in base64 or hex: `openssl rand -base64 32`. */
  readonly serverKey: string | undefined;
  /** Tokens created with them stay valid. */
  readonly previousServerKeys?: readonly string[] | undefined;
  /** Of every secret, such as `mtl`: 1 to 16 of a-z, 0-9 and `_`. */
  readonly tokenPrefix: string;
  /** For one member. A token loses permissions that it no longer offers. */
  readonly options: (principal: Principal) => Promise<TokenOptions> | TokenOptions;
  /** `null` after the owner has left. @default every owner is still a member, with every right */
  readonly findOwner?: FindOwner | undefined;
  /** Turn it off for a guard on a read-only standby or role. @default true */
  readonly recordUses?: boolean | undefined;
  /** Milliseconds, for tests. @default the database's clock */
  readonly clock?: (() => number) | undefined;
  readonly log?: Log | undefined;
}

/** `null` rejects the owner's tokens. */
export type FindOwner = (owner: {
  readonly workspaceId: string;
  readonly memberId: string;
}) => Promise<Principal | null> | Principal | null;

export interface GuardContext extends Pick<TokenGuardConfig, 'database' | 'options'> {
  readonly keys: KeyRing;
  readonly format: TokenFormat;
  readonly findOwner: FindOwner | undefined;
  readonly recordUses: boolean;
  /** Milliseconds, by the clock that decides claims and expirations. */
  readonly now: () => Promise<number>;
  readonly log: Log;
}

export function guardContext(config: TokenGuardConfig): GuardContext {
  return {
    database: config.database,
    keys: keyRing(config.serverKey, config.previousServerKeys),
    format: tokenFormat(config.tokenPrefix),
    options: reusedOptions(config.options),
    findOwner: config.findOwner,
    recordUses: config.recordUses ?? true,
    now: async () => config.clock?.() ?? databaseTime(config.database),
    log: safeLog(config.log),
  };
}

/** A process that is ahead would revoke the others' new tokens as unclaimed. */
async function databaseTime({ sql }: Database): Promise<number> {
  const [row] = await rowsOf<{ now: string }>(
    sql,
    raw`select (extract(epoch from clock_timestamp()) * 1000)::bigint::text as now`,
  );
  return Number(row?.now);
}
