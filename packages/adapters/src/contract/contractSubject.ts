import type { TokenApi, TokenRequest } from '@tokenwright/core';
import type { ApiMethod } from '@tokenwright/core/api';
import type { Fault } from '../faulty/fault.ts';
import type { Exchange } from './exchanges/exchange.ts';

/** The breakable methods. */
export type BrokenMethod = Extract<ApiMethod, 'createToken' | 'listTokens' | 'findByIntent'>;

/** The adapter to check, and its environment. */
export interface ContractSubject<Request extends TokenRequest = TokenRequest> {
  /** The user is signed in, may create and revoke tokens, and has no limits. */
  readonly api: TokenApi<Request>;
  /** A valid request. Each check replaces its name. */
  readonly request: Request;
  /** Requests for the other token types, or that the suite can't build from the options. */
  readonly otherRequests?: readonly Request[];
  /** See `createFaultyBackend`. Return `false` if a fault isn't supported. Rate limits must ask for 2 to 60 seconds. */
  readonly breakNext?: (fault: Fault, method: BrokenMethod) => unknown;
  /** From `recordExchanges`. */
  readonly exchanges?: readonly Exchange[];
  readonly signedOut?: TokenApi<Request>;
  /** The same API for a user of another workspace. */
  readonly stranger?: TokenApi<Request>;
  /** `{ 'list/newest-first': 'The API sorts by name.' }`. An outdated deviation is a problem. */
  readonly deviations?: Readonly<Record<string, string>>;
  /** Moves the clocks of adapter and API before a repeated call. If omitted, the suite moves `Date`. */
  readonly advance?: (milliseconds: number) => unknown;
  /** The number of tokens on a full page; `Infinity` if the API sends the whole list. @default 3 */
  readonly pageSize?: number;
  /** Milliseconds since the epoch. @default Date.now */
  readonly now?: () => number;
  /** The longest time for a call, in milliseconds. @default 4000 */
  readonly timeout?: number;
  readonly cleanup?: () => unknown;
}

/** The suite calls the setup before each check. Return a new workspace each time. */
export type ContractSetup<Request extends TokenRequest = TokenRequest> = () =>
  | ContractSubject<Request>
  | Promise<ContractSubject<Request>>;
