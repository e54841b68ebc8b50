import type { TokenApi } from '@tokenwright/core';
import type { ApiMethod } from '@tokenwright/core/api';

export type BuiltApi = Required<Pick<TokenApi, ApiMethod>> & Pick<TokenApi, 'idempotency'>;

const KEY = 'a1'.repeat(32);
const ROTATION = 'b2'.repeat(32);
const { signal } = new AbortController();
const request = {
  name: 'CI',
  permissions: [{ permission: 'forms', level: 'read' }],
  tokenType: 'service',
  expiration: { days: 30 },
};

export const callMethod: { readonly [Method in ApiMethod]: (api: BuiltApi) => Promise<unknown> } = {
  loadOptions: (api) => api.loadOptions(),
  createToken: (api) => api.createToken(request, { intentKey: KEY, signal }),
  searchResources: (api) => api.searchResources({ type: 'form', query: '', cursor: 'again' }),
  acknowledge: (api) => api.acknowledge('tok_1', KEY),
  findByIntent: (api) => api.findByIntent(KEY),
  listTokens: (api) => api.listTokens({ cursor: 'again' }),
  getToken: (api) => api.getToken('tok_1'),
  checkName: (api) => api.checkName('CI'),
  verifyToken: (api) => api.verifyToken('twk_unknown_unknown_unknown'),
  revokeToken: (api) => api.revokeToken('tok_1', 'leaked'),
  rotateToken: (api) => api.rotateToken('tok_1', { overlap: 3_600, intentKey: ROTATION, signal }),
  endOverlap: (api) => api.endOverlap('tok_1', { hint: 'twk_…1' }),
  cancelRotation: (api) => api.cancelRotation('tok_1', { intentKey: ROTATION }),
  updateToken: (api) => api.updateToken('tok_1', { name: 'Deploy' }, { version: '1' }),
  renewToken: (api) => api.renewToken('tok_1', { expiration: { days: 30 } }),
  transferToken: (api) => api.transferToken('tok_1', { owner: 'svc' }),
  restoreToken: (api) => api.restoreToken('tok_1'),
  decideRequest: (api) => api.decideRequest('tok_1', { decision: 'approved' }),
  claimToken: (api) => api.claimToken('tok_1', { intentKey: ROTATION, signal }),
  withdrawRequest: (api) => api.withdrawRequest('tok_1'),
  listEvents: (api) => api.listEvents({ tokenId: 'tok_1', cursor: 'again' }),
};

export const builtMethods = Object.keys(callMethod) as readonly ApiMethod[];
