import type { TokenApi, TokenRequest } from '@tokenwright/core';
import type { ApiMethod } from '@tokenwright/core/api';
import type { Fault } from '../faulty/fault.ts';

/** The methods that a check can break. */
export type BrokenMethod = Extract<ApiMethod, 'createToken' | 'listTokens' | 'findByIntent'>;

/** An adapter and its environment. Only `api` and `request` are required. */
export interface ContractSubject<Request extends TokenRequest = TokenRequest> {
  /** Signed in as a user who may create and revoke tokens, without rate limit and quota. */
  readonly api: TokenApi<Request>;
  /** Accepted by the API. Each check replaces the name. */
  readonly request: Request;
  /**
   * More accepted requests: with resources, a date, no expiration, a higher level. @default derived from the options
   */
  readonly otherRequests?: readonly Request[];
  /**
   * Breaks the next request; see `createFaultyBackend`. Rate limits ask for 2 to 60 seconds. Returns `false` for an
   * unsupported fault.
   */
  readonly breakNext?: (fault: Fault, method: BrokenMethod) => unknown;
  /** The same adapter, signed out. */
  readonly signedOut?: TokenApi<Request>;
  /** A user of another workspace, who can't reach the tokens of `api`. */
  readonly stranger?: TokenApi<Request>;
  /**
   * Known deviations by check name, with your reasons: `{ 'list/newest-first': 'The API sorts by name.' }`. The suite reports
   * them as declared, and one that no longer exists as a problem.
   */
  readonly deviations?: Readonly<Record<string, string>>;
  /**
   * Moves the clocks of the adapter and the API. The suite calls it before it repeats an intent. @default the suite moves
   * `Date` during the repeat
   */
  readonly advance?: (milliseconds: number) => unknown;
  /** Tokens on a full page. @default 3 */
  readonly pageSize?: number;
  /** The API's clock in milliseconds. @default Date.now */
  readonly now?: () => number;
  /** Milliseconds for one call. @default 4000 */
  readonly timeout?: number;
  readonly cleanup?: () => unknown;
}

/** Called before each check. A new workspace for each gives the clearest report. */
export type ContractSetup<Request extends TokenRequest = TokenRequest> = () =>
  | ContractSubject<Request>
  | Promise<ContractSubject<Request>>;
