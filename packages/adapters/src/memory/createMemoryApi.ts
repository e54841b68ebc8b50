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
  /** What is offered; a function is asked each time, and a change while a page is open is `options-changed`. */
  readonly options: TokenOptions | (() => TokenOptions);
  /** What tokens can be limited to, by a token type's `resources.type`. Without it `searchResources` is left out. */
  readonly resources?: Readonly<Record<string, readonly Resource[]>>;
  /** Tokens that exist at the start. Their status follows the clock. */
  readonly tokens?: readonly Token[];
  /** @default 'replays-secret' */
  readonly idempotency?: Idempotency;
  /** Requests that somebody else must approve first. @default none */
  readonly needsApproval?: (request: TokenRequest) => boolean;
  /** Who is signed in: `createdBy` and `revokedBy`. @default 'You' */
  readonly person?: string;
  /** How secrets begin. @default 'twk_' */
  readonly prefix?: string;
  /** Items on a page of tokens or resources. @default 20 */
  readonly pageSize?: number;
  /** For how many milliseconds a secret can be fetched again with its intent. @default 15 minutes */
  readonly replayWindow?: number;
  /** Revokes a token of which nobody has said by the end of that window that they have its secret. @default false */
  readonly revokeUnclaimed?: boolean;
  /** Milliseconds that every call takes, or `[least, most]`. @default 0 */
  readonly latency?: Latency;
  /**
   * What becomes of a method's next calls, in order, after which they work: `{ createToken: ['lose-response'] }`;
   * or of all its calls: `{ listTokens: 'unavailable' }`.
   */
  readonly fail?: FailureScript;
  /** What goes wrong by chance once the script has run out. @default nothing */
  readonly failAtRandom?: RandomFailures;
  /** Repeats the same latencies and random failures. @default 1 */
  readonly seed?: number;
  /** Milliseconds since the epoch. @default Date.now */
  readonly clock?: () => number;
}

/** A {@link TokenApi} that can be told, while it is in use, what goes wrong next. */
export interface MemoryApi extends TokenApi {
  /** Adds to what becomes of the next calls of a method. */
  failNext(method: MemoryMethod, ...failures: readonly Failure[]): void;
}

/**
 * A token API in the memory of the page or the process, for stories, tests and demos. It does what a good server
 * does: it replays intents, refuses what is not offered, computes each expiry, keeps revoked tokens in the list.
 * Every method rejects with a `TokenApiError` and nothing else. Nothing outlives the page.
 *
 * @example
 * const api = createMemoryApi({ options, latency: 300, fail: { createToken: ['lose-response'] } });
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
