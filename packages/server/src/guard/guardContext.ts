import type { TokenOptions } from '../catalogue/tokenOptions.ts';
import type { Database } from '../database/database.ts';
import { type Log, safeLog } from '../log.ts';
import type { Principal } from '../principal.ts';
import { type KeyRing, keyRing } from '../serverKey/keyRing.ts';
import { type TokenFormat, tokenFormat } from '../token/tokenFormat.ts';
import type { TokenGuardConfig } from './createTokenGuard.ts';

/** What it takes to know a token when it is used. */
export interface GuardContext {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly format: TokenFormat;
  readonly options: (principal: Principal) => Promise<TokenOptions> | TokenOptions;
  readonly findOwner: FindOwner | undefined;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly log: Log;
}

/** Who the member is today that a token was made by; `null` when they have left, and their tokens with them. */
export type FindOwner = (owner: {
  readonly workspaceId: string;
  readonly memberId: string;
}) => Promise<Principal | null> | Principal | null;

/** @throws {Error} when the server key or the prefix cannot be used */
export function guardContext(config: TokenGuardConfig): GuardContext {
  return {
    database: config.database,
    keys: keyRing(config.serverKey, config.previousServerKeys),
    format: tokenFormat(config.tokenPrefix),
    options: config.options,
    findOwner: config.findOwner,
    clock: config.clock ?? Date.now,
    log: safeLog(config.log),
  };
}
