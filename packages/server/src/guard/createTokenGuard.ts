import type { TokenOptions } from '../catalogue/tokenOptions.ts';
import type { Database } from '../database/database.ts';
import { Problem } from '../http/problem.ts';
import type { Log } from '../log.ts';
import type { Principal } from '../principal.ts';
import type { Access } from './access.ts';
import { authorize, type Need } from './authorize.ts';
import { type FindOwner, guardContext } from './guardContext.ts';

/** What the token server is given too; a process that only checks tokens needs no more. */
export interface TokenGuardConfig {
  readonly database: Database;
  /** 32 random bytes or more in base64 or hex: `openssl rand -base64 32`. */
  readonly serverKey: string | undefined;
  /** Keys that were in use before, so that tokens made with them still work. */
  readonly previousServerKeys?: readonly string[] | undefined;
  /** What every secret starts with, such as `mtl`: 1 to 16 of a-z, 0-9 and `_`. */
  readonly tokenPrefix: string;
  /** The catalogue as it is today for one member. A token loses what is not offered any more. */
  readonly options: (principal: Principal) => Promise<TokenOptions> | TokenOptions;
  /**
   * Who the maker of a token is today, with what they may grant today; `null` when they have left.
   * @default the maker is taken to be there still, with every right that the catalogue offers
   */
  readonly findOwner?: FindOwner | undefined;
  /** Milliseconds since the epoch. @default Date.now */
  readonly clock?: (() => number) | undefined;
  readonly log?: Log | undefined;
}

/** Either what the request may do, or the answer to send. */
export type Authorization =
  | { readonly allowed: true; readonly access: Access }
  | { readonly allowed: false; readonly response: Response };

/** Checks the bearer token of a request to the host's own API. */
export interface TokenGuard {
  /** Lets a request in, or gives the problem document to answer with (401, 403). */
  authorize(request: Request, need: Need): Promise<Authorization>;
  /**
   * The same for a protected API inside the token server, which answers what is thrown.
   * @throws {Problem} `unauthenticated` or `forbidden`
   */
  requireAccess(request: Request, need: Need): Promise<Access>;
}

/** @throws {Error} when the server key or the prefix cannot be used */
export function createTokenGuard(config: TokenGuardConfig): TokenGuard {
  const context = guardContext(config);
  const requireAccess = (request: Request, need: Need) => authorize(context, request, need);
  return {
    requireAccess,
    async authorize(request, need) {
      try {
        return { allowed: true, access: await requireAccess(request, need) };
      } catch (error) {
        if (error instanceof Problem) return { allowed: false, response: error.toResponse() };
        throw error;
      }
    },
  };
}
