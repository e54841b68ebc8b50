import type { TokenApi, TokenRequest } from '@tokenwright/core';
import type { Fault } from '../faulty/fault.ts';

/** The methods that a check breaks a call of. */
export type BrokenMethod = 'createToken' | 'listTokens' | 'findByIntent';

/** An adapter, and what the checks need around it. Only `api` and `request` must be given; what is left out is reported as not checked. */
export interface ContractSubject<Request extends TokenRequest = TokenRequest> {
  /** Signed in as somebody who may create and revoke tokens, with no rate limit and no quota. */
  readonly api: TokenApi<Request>;
  /** One that the API accepts. Each check gives it a name of its own, such as `contract-3f9a01c2`. */
  readonly request: Request;
  /** More that it accepts: with resources, a date, no end, a higher level. What is left out is made up from the options. */
  readonly otherRequests?: readonly Request[];
  /**
   * Spoils the next request to the API; `createFaultyBackend` of `@tokenwright/adapters/faulty` has it ready.
   * Rate limits ask for 2 to 60 seconds. Return `false` for a fault that cannot be made.
   */
  readonly breakNext?: (fault: Fault, method: BrokenMethod) => unknown;
  /** The same adapter with nobody signed in. */
  readonly signedOut?: TokenApi<Request>;
  /** The same adapter for somebody of another workspace, who must not reach the tokens of `api`. */
  readonly stranger?: TokenApi<Request>;
  /** How many tokens fill a page of the list, so that the checks know how many make two. @default 3 */
  readonly pageSize?: number;
  /** The API's clock, in milliseconds since the epoch. @default Date.now */
  readonly now?: () => number;
  /** For how many milliseconds one call may take. @default 4000 */
  readonly timeout?: number;
  /** Called after each check. */
  readonly cleanup?: () => unknown;
}

/** Called before each check. A fresh workspace each time makes the clearest report; the same one every time works too. */
export type ContractSetup<Request extends TokenRequest = TokenRequest> = () =>
  | ContractSubject<Request>
  | Promise<ContractSubject<Request>>;
