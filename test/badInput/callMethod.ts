import type { TokenApi } from '@tokenwright/core';
import type { ApiMethod } from '@tokenwright/core/api';

const KEY = 'a1'.repeat(32);
const request = {
  name: 'CI',
  permissions: [{ permission: 'forms', level: 'read' }],
  tokenType: 'service',
  expiration: { days: 30 },
};

export const callMethod: { readonly [Method in ApiMethod]: (api: Required<TokenApi>) => Promise<unknown> } = {
  loadOptions: (api) => api.loadOptions(),
  createToken: (api) => api.createToken(request, { intentKey: KEY, signal: new AbortController().signal }),
  searchResources: (api) => api.searchResources({ type: 'form', query: '', cursor: 'again' }),
  acknowledge: (api) => api.acknowledge('tok_1', KEY),
  findByIntent: (api) => api.findByIntent(KEY),
  listTokens: (api) => api.listTokens({ cursor: 'again' }),
  revokeToken: (api) => api.revokeToken('tok_1', 'leaked'),
};
