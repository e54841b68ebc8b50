import type { TokenApi } from '@tokenwright/core';
import type { BuiltMethod } from '@tokenwright/core/api';

export type BuiltApi = Required<Pick<TokenApi, BuiltMethod>> & Pick<TokenApi, 'idempotency'>;

const KEY = 'a1'.repeat(32);
const request = {
  name: 'CI',
  permissions: [{ permission: 'forms', level: 'read' }],
  tokenType: 'service',
  expiration: { days: 30 },
};

export const callMethod: { readonly [Method in BuiltMethod]: (api: BuiltApi) => Promise<unknown> } = {
  loadOptions: (api) => api.loadOptions(),
  createToken: (api) => api.createToken(request, { intentKey: KEY, signal: new AbortController().signal }),
  searchResources: (api) => api.searchResources({ type: 'form', query: '', cursor: 'again' }),
  acknowledge: (api) => api.acknowledge('tok_1', KEY),
  findByIntent: (api) => api.findByIntent(KEY),
  listTokens: (api) => api.listTokens({ cursor: 'again' }),
  getToken: (api) => api.getToken('tok_1'),
  checkName: (api) => api.checkName('CI'),
  verifyToken: (api) => api.verifyToken('twk_unknown_unknown_unknown'),
  revokeToken: (api) => api.revokeToken('tok_1', 'leaked'),
};

export const builtMethods = Object.keys(callMethod) as readonly BuiltMethod[];
