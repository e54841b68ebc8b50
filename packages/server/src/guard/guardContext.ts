import { sql as raw } from 'drizzle-orm';
import { reusedOptions } from '../catalogue/reusedOptions.ts';
import { type Database, rowsOf } from '../database/database.ts';
import { type Log, safeLog } from '../log.ts';
import type { Principal } from '../principal.ts';
import { type KeyRing, keyRing } from '../serverKey/keyRing.ts';
import { type TokenFormat, tokenFormat } from '../token/tokenFormat.ts';
import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';

/** The settings of a process that only checks tokens. The token server takes them too. */
export interface TokenGuardConfig {
  readonly database: Database;
  /** At least 32 random bytes in base64 or hex: `openssl rand -base64 32`. */
  readonly serverKey: string | undefined;
  /** Earlier server keys, so that tokens created with them stay valid. */
  readonly previousServerKeys?: readonly string[] | undefined;
  /** The prefix of every secret, such as `mtl`: 1 to 16 of a-z, 0-9 and `_`. */
  readonly tokenPrefix: string;
  /** The current catalogue for one member. A token loses permissions that the catalogue no longer offers. */
  readonly options: (principal: Principal) => Promise<TokenOptions> | TokenOptions;
  /**
   * The current rights of a token's owner; `null` after the owner has left.
   * @default every owner is still a member, with every right in the catalogue
   */
  readonly findOwner?: FindOwner | undefined;
  /**
   * Whether a use is recorded, which shows in the list and claims an unacknowledged token. Turn it off for a guard on a
   * read-only standby or role. @default true
   */
  readonly recordUses?: boolean | undefined;
  /** Milliseconds since the epoch, for tests. @default the database's clock, which all processes share */
  readonly clock?: (() => number) | undefined;
  readonly log?: Log | undefined;
}

/** Looks up the owner of a token; `null` rejects the token. */
export type FindOwner = (owner: {
  readonly workspaceId: string;
  readonly memberId: string;
}) => Promise<Principal | null> | Principal | null;

/** The validated settings for checking tokens. */
export interface GuardContext extends Pick<TokenGuardConfig, 'database' | 'options'> {
  readonly keys: KeyRing;
  readonly format: TokenFormat;
  readonly findOwner: FindOwner | undefined;
  readonly recordUses: boolean;
  /** Milliseconds since the epoch, by the clock that decides claims and expirations. */
  readonly now: () => Promise<number>;
  readonly log: Log;
}

/** @throws {Error} for an unusable server key or prefix */
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

/** Processes disagree on the time, and one that is ahead would revoke the new tokens of the others as unclaimed. */
async function databaseTime({ sql }: Database): Promise<number> {
  const [row] = await rowsOf<{ now: string }>(
    sql,
    raw`select (extract(epoch from clock_timestamp()) * 1000)::bigint::text as now`,
  );
  return Number(row?.now);
}
