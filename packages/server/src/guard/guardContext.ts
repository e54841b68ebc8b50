import { sql as raw } from 'drizzle-orm';
import { reusedOptions } from '../catalogue/reusedOptions.ts';
import { type Database, rowsOf } from '../database/database.ts';
import { type Log, safeLog } from '../log.ts';
import type { Principal } from '../principal.ts';
import { type KeyRing, keyRing } from '../serverKey/keyRing.ts';
import { type BindHook, boundHooks } from '../settings/boundHooks.ts';
import { guardSettings } from '../settings/guardSettings.ts';
import { checkSettings, type SettingCheck } from '../settings/settingCheck.ts';
import { type TokenFormat, tokenFormat } from '../token/tokenFormat.ts';
import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';

/** The settings of a process that only checks tokens. */
export interface TokenGuardConfig {
  readonly database: Database;
  /** At least 32 random bytes in base64 or hex. Create them with `openssl rand -base64 32`. */
  readonly serverKey: string | undefined;
  /** Earlier keys. Tokens that were created with them stay valid. */
  readonly previousServerKeys?: readonly string[] | undefined;
  /** The prefix of every secret, such as `mtl`: 1 to 16 characters from a-z, 0-9 and `_`. */
  readonly tokenPrefix: string;
  /** Returns the catalogue for one member. Tokens lose permissions that the catalogue no longer offers. */
  readonly options: (principal: Principal) => Promise<TokenOptions> | TokenOptions;
  /** Finds the rights of a token's owner. If omitted, every owner is still a member and has every right. */
  readonly findOwner?: FindOwner | undefined;
  /** How long the server waits for a hook, such as `options` or `authenticate`, before it responds with 503. @default 10_000 */
  readonly hookTimeout?: number | undefined;
  /** Whether to record uses. Set `false` for a guard on a read-only standby or role. @default true */
  readonly recordUses?: boolean | undefined;
  /** Returns milliseconds since the epoch, for tests. If omitted, the database's clock applies. */
  readonly clock?: (() => number) | undefined;
  readonly log?: Log | undefined;
}

/** Returns the current rights of a member or service account, or `null` after the owner has left: the guard rejects its tokens. */
export type FindOwner = (owner: {
  readonly workspaceId: string;
  readonly memberId: string;
}) => Promise<Principal | null> | Principal | null;

export interface GuardContext extends Pick<TokenGuardConfig, 'database' | 'options'> {
  readonly keys: KeyRing;
  readonly format: TokenFormat;
  readonly findOwner: FindOwner | undefined;
  readonly recordUses: boolean;
  readonly bound: BindHook;
  /** Milliseconds since the epoch. */
  readonly now: () => Promise<number>;
  readonly log: Log;
}

const TEN_SECONDS = 10_000;

export function guardContext(config: TokenGuardConfig): GuardContext {
  const checks: Readonly<Record<keyof TokenGuardConfig, SettingCheck>> = guardSettings;
  checkSettings(config, checks);
  const bound = boundHooks(config.hookTimeout ?? TEN_SECONDS);
  return {
    database: config.database,
    keys: keyRing(config.serverKey, config.previousServerKeys),
    format: tokenFormat(config.tokenPrefix),
    options: reusedOptions(bound('options', config.options)),
    findOwner: config.findOwner && bound('findOwner', config.findOwner),
    recordUses: config.recordUses ?? true,
    bound,
    now: async () => (config.clock ? instantOf(config.clock()) : databaseTime(config.database)),
    log: safeLog(config.log),
  };
}

function instantOf(milliseconds: unknown): number {
  if (typeof milliseconds === 'number' && Number.isFinite(milliseconds)) return milliseconds;
  throw new Error(
    `\`clock\` returned ${String(milliseconds)}. Return the milliseconds since the epoch, as \`Date.now\` does.`,
  );
}

/** Uses the database's clock: a process with a fast clock would revoke new tokens of other processes as unclaimed. */
async function databaseTime({ sql }: Database): Promise<number> {
  const [row] = await rowsOf<{ now: string }>(
    sql,
    raw`select (extract(epoch from clock_timestamp()) * 1000)::bigint::text as now`,
  );
  return Number(row?.now);
}
