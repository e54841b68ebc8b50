import type { TokenApi } from '@tokenwright/core';
import type { ApiMethod } from '@tokenwright/core/api';
import { createConnection } from './createConnection.ts';
import { createRandom } from './createRandom.ts';
import { createService } from './createService.ts';
import { createFailurePlan, type Failure } from './failurePlan.ts';
import type { MemoryApiSetup } from './memoryApiSetup.ts';

/** A {@link TokenApi} whose next failures a test can choose. */
export interface MemoryApi extends TokenApi {
  failNext(method: ApiMethod, ...failures: readonly Failure[]): void;
}

/**
 * Creates a token API in memory, for stories, tests, and demos. Like a correct server, it replays intents, and rejects
 * choices that the options don't contain.
 * @throws {Error} if `options` is missing
 * @example const api = createMemoryApi({ options, latency: 300, fail: { createToken: ['lose-response'] } });
 */
export function createMemoryApi(setup: MemoryApiSetup): MemoryApi {
  if (!setup?.options) {
    throw new Error(
      'createMemoryApi needs the `options` that the wizard offers: createMemoryApi({ options: { groups, tokenTypes, expirations } }).',
    );
  }
  const { idempotency = 'replays-secret', seed = 1 } = setup;
  const service = createService(setup);
  const plan = createFailurePlan(setup.fail ?? {}, setup.failAtRandom, seed);
  const { call } = createConnection(plan, setup.latency ?? 0, createRandom(seed));

  const methods: Required<Pick<TokenApi, ApiMethod>> = {
    loadOptions: (options) => call('loadOptions', options?.signal, () => service.loadOptions),
    createToken: (request, { signal, ...intent }) =>
      call('createToken', signal, () => service.createToken(request, intent)),
    searchResources: (query) => call('searchResources', query.signal, () => () => service.searchResources(query)),
    acknowledge: (tokenId, intentKey) =>
      call('acknowledge', undefined, () => () => service.acknowledge(tokenId, intentKey)),
    findByIntent: (intentKey, options) =>
      call('findByIntent', options?.signal, () => {
        const state = service.findByIntent(intentKey);
        return () => state;
      }),
    listTokens: (query = {}) => call('listTokens', query.signal, () => () => service.listTokens(query)),
    getToken: (id, options) => call('getToken', options?.signal, () => () => service.getToken(id)),
    checkName: (name, options) => call('checkName', options?.signal, () => () => service.checkName(name)),
    verifyToken: (secret, options) => call('verifyToken', options?.signal, () => () => service.verifyToken(secret)),
    revokeToken: (id, reason) => call('revokeToken', undefined, () => () => service.revokeToken(id, reason)),
    rotateToken: (id, { signal, ...rotation }) => call('rotateToken', signal, () => service.rotateToken(id, rotation)),
    endOverlap: (id, seen) => call('endOverlap', undefined, () => () => service.endOverlap(id, seen?.hint)),
    updateToken: (id, changes, options) =>
      call('updateToken', options?.signal, () => () => service.updateToken(id, changes, options?.version)),
    renewToken: (id, { signal, ...renewal }) => call('renewToken', signal, () => () => service.renewToken(id, renewal)),
    transferToken: (id, { signal, ...transfer }) =>
      call('transferToken', signal, () => () => service.transferToken(id, transfer)),
    restoreToken: (id) => call('restoreToken', undefined, () => () => service.restoreToken(id)),
    decideRequest: (id, decision) => call('decideRequest', undefined, () => () => service.decideRequest(id, decision)),
    withdrawRequest: (id) => call('withdrawRequest', undefined, () => () => service.withdrawRequest(id)),
    claimToken: (id, { intentKey, signal }) => call('claimToken', signal, () => service.claimToken(id, intentKey)),
    listEvents: (query) => call('listEvents', query.signal, () => () => service.listEvents(query)),
    cancelRotation: (id, cancel = {}) =>
      call('cancelRotation', undefined, () => () => service.cancelRotation(id, cancel)),
  };
  const { searchResources, acknowledge, findByIntent, restoreToken, ...always } = methods;
  const { decideRequest, withdrawRequest, claimToken, ...usual } = always;
  return {
    idempotency,
    ...(setup.revocation && { revocation: setup.revocation }),
    ...usual,
    ...(setup.revocation !== 'deletes' && { restoreToken }),
    ...(setup.needsApproval && { decideRequest, withdrawRequest, claimToken }),
    ...(setup.resources && { searchResources }),
    ...(idempotency !== 'none' && { acknowledge, findByIntent }),
    failNext: (method, ...failures) => plan.add(method, failures),
  };
}
