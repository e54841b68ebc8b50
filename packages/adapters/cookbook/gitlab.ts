import { grantsFromScopes, scopesFromGrants } from '@tokenwright/adapters/openapi';
import { createRestApi, linkedPages, type RestTransport } from '@tokenwright/adapters/rest';
import type { TokenApi, TokenOptions } from '@tokenwright/core';
import { dateIn } from '@tokenwright/core/expiration';

/**
 * Adapts an API like GitLab's: flat scopes, expiration days in UTC, pages by a `Link` header, and revocations with a
 * 204 response. A token expires at the end of a day in UTC, so the options must not offer custom dates. GitLab
 * requires an expiration, so they must not offer `never`.
 */
export function createGitLabApi(options: TokenOptions, transport: RestTransport): TokenApi {
  return createRestApi({
    ...transport,
    options,
    idempotency: 'none',
    createToken: {
      route: 'POST /personal_access_tokens',
      body: ({ name, description, permissions }, { expiresAt }) => ({
        ...{ name, description, scopes: scopesFromGrants(permissions, options) },
        expires_at: expiresAt && dateIn('UTC', Date.parse(expiresAt)),
      }),
      read: { token: '', secret: 'token' },
    },
    listTokens: {
      route: 'GET /personal_access_tokens?order_by=created_at&sort=desc',
      pages: linkedPages({ totalHeader: 'X-Total' }),
    },
    getToken: 'GET /personal_access_tokens/{id}',
    revokeToken: { route: 'DELETE /personal_access_tokens/{id}', readBack: 'GET /personal_access_tokens/{id}' },
    searchResources: false,
    token: ({ id, name, description, scopes, revoked, active, created_at, expires_at, last_used_at }) => ({
      ...{ id, name, description, tokenType: 'personal', createdAt: created_at, lastUsedAt: last_used_at },
      permissions: grantsFromScopes(scopes as string[], options),
      expiresAt: typeof expires_at === 'string' ? `${expires_at}T23:59:59.999Z` : null,
      status: revoked === true ? 'revoked' : active === true ? 'active' : 'expired',
    }),
    problem: { detail: 'message' },
    codes: { 400: { code: 'invalid' }, 403: { code: 'forbidden' }, 404: { code: 'not-found' } },
  });
}

/** Pass these deviations to the contract suite. */
export const gitLabDeviations = {
  'dates/days': 'A token ends with a day in UTC.',
  'revoke/answer': 'The API does not keep the time of a revocation.',
  'revoke/stays-listed': 'The API does not keep the time of a revocation.',
};
