import type { Idempotency, Resource, Revocation, Token, TokenOptions, TokenRequest } from '@tokenwright/core';
import type { Latency } from './createConnection.ts';
import type { FailureScript, RandomFailures } from './failurePlan.ts';

/** The data and behavior of a memory API. */
export interface MemoryApiSetup {
  /** Asked each time; changes cause `options-changed`. */
  readonly options: TokenOptions | (() => TokenOptions);
  /** By type. Without it, the API has no `searchResources`. */
  readonly resources?: Readonly<Record<string, readonly Resource[]>>;
  /** Their status follows the clock. */
  readonly tokens?: readonly Token[];
  /** @default 'replays-secret' */
  readonly idempotency?: Idempotency;
  /** @default 'keeps' */
  readonly revocation?: Revocation;
  /** `revokeToken` follows them. @default none */
  readonly can?: (token: Token) => Token['can'];
  /** @default none */
  readonly needsApproval?: (request: TokenRequest) => boolean;
  /** For `createdBy` and `revokedBy`. @default 'You' */
  readonly person?: string;
  /** Of secrets. @default 'twk_' */
  readonly prefix?: string;
  /** @default 20 */
  readonly pageSize?: number;
  /** Milliseconds in which a retry returns the secret. @default 15 minutes */
  readonly replayWindow?: number;
  /** After the replay window. @default false */
  readonly revokeUnclaimed?: boolean;
  /** Milliseconds, or `[least, most]`. @default 0 */
  readonly latency?: Latency;
  /** The next calls' failures, `{ createToken: ['lose-response'] }`, or all calls': `{ listTokens: 'unavailable' }`. */
  readonly fail?: FailureScript;
  /** After the script. @default none */
  readonly failAtRandom?: RandomFailures;
  /** Of latencies and random failures. @default 1 */
  readonly seed?: number;
  /** Milliseconds since the epoch. @default Date.now */
  readonly clock?: () => number;
}
