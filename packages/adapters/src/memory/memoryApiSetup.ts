import type { Idempotency, Resource, Revocation, Token, TokenOptions, TokenRequest } from '@tokenwright/core';
import type { Latency } from './createConnection.ts';
import type { FailureScript, RandomFailures } from './failurePlan.ts';

/** The data and the behavior of a memory API. */
export interface MemoryApiSetup {
  /** The options. A function is called each time; changed options cause `options-changed`. */
  readonly options: TokenOptions | (() => TokenOptions);
  /**
   * Resources that tokens can be limited to, by a token type's `resources.type`. Without it, the API has no
   * `searchResources`.
   */
  readonly resources?: Readonly<Record<string, readonly Resource[]>>;
  /** Initial tokens. Their status follows the clock. */
  readonly tokens?: readonly Token[];
  /** @default 'replays-secret' */
  readonly idempotency?: Idempotency;
  /** `deletes` removes revoked tokens. @default 'keeps' */
  readonly revocation?: Revocation;
  /** The user's rights to a token. `revokeToken` follows them. @default none declared */
  readonly can?: (token: Token) => Token['can'];
  /** Selects requests that need an approval. @default none */
  readonly needsApproval?: (request: TokenRequest) => boolean;
  /** The signed-in user, for `createdBy` and `revokedBy`. @default 'You' */
  readonly person?: string;
  /** The prefix of secrets. @default 'twk_' */
  readonly prefix?: string;
  /** Items on a page of tokens or resources. @default 20 */
  readonly pageSize?: number;
  /** Milliseconds in which a retry returns the secret again. @default 15 minutes */
  readonly replayWindow?: number;
  /** Revokes tokens that are unacknowledged at the end of the replay window. @default false */
  readonly revokeUnclaimed?: boolean;
  /** Milliseconds for every call, or `[least, most]`. @default 0 */
  readonly latency?: Latency;
  /**
   * Failures of a method's next calls, in order, after which calls succeed: `{ createToken: ['lose-response'] }`; or of
   * all its calls: `{ listTokens: 'unavailable' }`.
   */
  readonly fail?: FailureScript;
  /** Random failures after the script has run out. @default none */
  readonly failAtRandom?: RandomFailures;
  /** Repeats the same latencies and random failures. @default 1 */
  readonly seed?: number;
  /** Milliseconds since the epoch. @default Date.now */
  readonly clock?: () => number;
}
