import type { TokenApi, TokenRequest } from '@tokenwright/core';
import type { ApiMethod } from '@tokenwright/core/api';
import type { Fault } from '../faulty/fault.ts';

/** The methods whose calls a check may break. */
export type BrokenMethod = Extract<ApiMethod, 'createToken' | 'listTokens' | 'findByIntent'>;

/**
 * An adapter, and the environment of its checks. Only `api` and `request` are required; the report lists checks that
 * need more.
 */
export interface ContractSubject<Request extends TokenRequest = TokenRequest> {
  /** Signed in as a user who may create and revoke tokens, without rate limit and quota. */
  readonly api: TokenApi<Request>;
  /** A request that the API accepts. Each check replaces its name, such as `contract-3f9a01c2`. */
  readonly request: Request;
  /**
   * More accepted requests: with resources, a date, no expiration, a higher level. The checks derive missing ones from
   * the options.
   */
  readonly otherRequests?: readonly Request[];
  /**
   * Breaks the next request to the API; `createFaultyBackend` of `@tokenwright/adapters/faulty` implements it. Rate
   * limits ask for 2 to 60 seconds. Return `false` for an unsupported fault.
   */
  readonly breakNext?: (fault: Fault, method: BrokenMethod) => unknown;
  /** The same adapter, signed out. */
  readonly signedOut?: TokenApi<Request>;
  /** The same adapter for a user of another workspace, who must not reach the tokens of `api`. */
  readonly stranger?: TokenApi<Request>;
  /** Number of tokens on a full page, so that the checks can create two pages. @default 3 */
  readonly pageSize?: number;
  /** The API's clock, in milliseconds since the epoch. @default Date.now */
  readonly now?: () => number;
  /** Longest duration of a call in milliseconds. @default 4000 */
  readonly timeout?: number;
  /** Called after each check. */
  readonly cleanup?: () => unknown;
}

/** Called before each check. A new workspace for each check gives the clearest report, but one for all works too. */
export type ContractSetup<Request extends TokenRequest = TokenRequest> = () =>
  | ContractSubject<Request>
  | Promise<ContractSubject<Request>>;
