import type { Idempotency, Resource, Revocation, Token, TokenOptions, TokenRequest } from '@tokenwright/core';
import type { Latency } from './createConnection.ts';
import type { FailureScript, RandomFailures } from './failurePlan.ts';

/** The data and behavior of a memory API. */
export interface MemoryApiSetup {
  /** A function is called for each request, so that the options can change. */
  readonly options: TokenOptions | (() => TokenOptions);
  /** Resources by type. If omitted, the API has no `searchResources`. */
  readonly resources?: Readonly<Record<string, readonly Resource[]>>;
  /** Existing tokens. Their status follows the clock. */
  readonly tokens?: readonly Token[];
  /** @default 'replays-secret' */
  readonly idempotency?: Idempotency;
  /** @default 'keeps' */
  readonly revocation?: Revocation;
  /** The user's rights, which the API enforces. */
  readonly can?: (token: Token) => Token['can'];
  /** Selects requests that need an approval, besides those of `policy.approvals`. */
  readonly needsApproval?: (request: TokenRequest) => boolean;
  /** The name in `createdBy` and `revokedBy`. @default 'You' */
  readonly person?: string;
  /** The prefix of each secret. @default 'twk_' */
  readonly prefix?: string;
  /** @default 20 */
  readonly pageSize?: number;
  /** A retry returns the secret for this many milliseconds. @default 900000 */
  readonly replayWindow?: number;
  /** Revokes unacknowledged tokens after the replay window. @default false */
  readonly revokeUnclaimed?: boolean;
  /** How long a revocation can be undone, in milliseconds. @default 86400000 */
  readonly restoreWindow?: number;
  /** Milliseconds, or `[least, most]`. @default 0 */
  readonly latency?: Latency;
  /**
   * A list of failures for the next calls, `{ createToken: ['lose-response'] }`, or a single failure for all calls, `{
   * listTokens: 'unavailable' }`.
   */
  readonly fail?: FailureScript;
  readonly failAtRandom?: RandomFailures;
  /** The seed of random latencies and failures. @default 1 */
  readonly seed?: number;
  /** Milliseconds since the epoch. @default Date.now */
  readonly clock?: () => number;
}
