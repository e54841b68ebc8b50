import { type TokenApi, TokenApiError } from '@tokenwright/core';

/** The minimal adapter: two methods are enough to create tokens. */
export function createAcmeApi(fetch: typeof globalThis.fetch): TokenApi {
  return {
    idempotency: 'none',
    loadOptions: async ({ signal } = {}) => (await fetch('/acme/offer', { signal: signal ?? null })).json(),
    async createToken(request, { signal }) {
      const response = await fetch('/acme/keys', { method: 'POST', body: JSON.stringify(request), signal });
      if (response.status === 403) throw new TokenApiError('forbidden');
      if (!response.ok) throw new TokenApiError('unknown-outcome');
      const { key, ...token } = await response.json();
      return { status: 'created', token, secret: key };
    },
  };
}
