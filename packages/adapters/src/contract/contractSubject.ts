import type { TokenApi, TokenRequest } from '@tokenwright/core';
import type { ApiMethod } from '@tokenwright/core/api';
import type { Fault } from '../faulty/fault.ts';

/** The methods that a check can break. */
export type BrokenMethod = Extract<ApiMethod, 'createToken' | 'listTokens' | 'findByIntent'>;

/** Only `api` and `request` are required. */
export interface ContractSubject<Request extends TokenRequest = TokenRequest> {
  /** Signed in, with the right to create and revoke, without limits. */
  readonly api: TokenApi<Request>;
  /** Each check replaces the name. */
  readonly request: Request;
  /** With resources, a date, no expiration, a higher level. @default from the options */
  readonly otherRequests?: readonly Request[];
  /**
   * Breaks the next request, as `createFaultyBackend`; `false` for an unsupported fault. Rate limits ask for 2 to 60 seconds.
   */
  readonly breakNext?: (fault: Fault, method: BrokenMethod) => unknown;
  readonly signedOut?: TokenApi<Request>;
  /** A user of another workspace. */
  readonly stranger?: TokenApi<Request>;
  /** Reasons by check name: `{ 'list/newest-first': 'The API sorts by name.' }`. One that no longer exists is a problem. */
  readonly deviations?: Readonly<Record<string, string>>;
  /** Moves both clocks before a repeat. @default moves `Date` */
  readonly advance?: (milliseconds: number) => unknown;
  /** Tokens on a full page. @default 3 */
  readonly pageSize?: number;
  /** Milliseconds. @default Date.now */
  readonly now?: () => number;
  /** Milliseconds. @default 4000 */
  readonly timeout?: number;
  readonly cleanup?: () => unknown;
}

/** Called before each check; give each a new workspace. */
export type ContractSetup<Request extends TokenRequest = TokenRequest> = () =>
  | ContractSubject<Request>
  | Promise<ContractSubject<Request>>;
