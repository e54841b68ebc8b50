import type { Idempotency, Resource, Token, TokenApi, TokenOptions, TokenRequest } from '@tokenwright/core';
import { createConnection, type Latency } from './createConnection.ts';
import { createRandom } from './createRandom.ts';
import { createService } from './createService.ts';
import {
  createFailurePlan,
  type Failure,
  type FailureScript,
  type MemoryMethod,
  type RandomFailures,
} from './failurePlan.ts';

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

/** A {@link TokenApi} whose next failures a test can choose at any time. */
export interface MemoryApi extends TokenApi {
  /** Appends failures for the next calls of a method. */
  failNext(method: MemoryMethod, ...failures: readonly Failure[]): void;
}

/**
 * An in-memory token API for stories, tests and demos. It behaves like a good server: it replays intents, rejects
 * options that it does not offer, computes each expiration, and keeps revoked tokens in the list. Every method rejects
 * with a `TokenApiError` and no other error. Its data is lost with the page or process.
 *
 * @example const api = createMemoryApi({ options, latency: 300, fail: { createToken: ['lose-response'] } });
 */
export function createMemoryApi(setup: MemoryApiSetup): MemoryApi {
  const { idempotency = 'replays-secret', seed = 1 } = setup;
  const service = createService(setup);
  const plan = createFailurePlan(setup.fail ?? {}, setup.failAtRandom, seed);
  const { call } = createConnection(plan, setup.latency ?? 0, createRandom(seed));

  const api: MemoryApi = {
    idempotency,
    loadOptions: (options) => call('loadOptions', options?.signal, () => service.loadOptions),
    createToken: (request, { intentKey, signal }) =>
      call('createToken', signal, () => service.createToken(request, intentKey)),
    listTokens: ({ cursor, signal } = {}) => call('listTokens', signal, () => () => service.listTokens(cursor)),
    revokeToken: (id, reason) => call('revokeToken', undefined, () => () => service.revokeToken(id, reason)),
    failNext: (method, ...failures) => plan.add(method, failures),
  };
  if (setup.resources) {
    api.searchResources = (query) => call('searchResources', query.signal, () => () => service.searchResources(query));
  }
  if (idempotency !== 'none') {
    api.findByIntent = (intentKey, options) =>
      call('findByIntent', options?.signal, () => {
        const state = service.findByIntent(intentKey);
        return () => state;
      });
    api.acknowledge = (tokenId, intentKey) =>
      call('acknowledge', undefined, () => () => service.acknowledge(tokenId, intentKey));
  }
  return api;
}
