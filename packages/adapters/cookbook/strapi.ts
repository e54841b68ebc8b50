import { grantsFromScopes, scopesFromGrants } from '@tokenwright/adapters/openapi';
import { createRestApi, type RestTransport, wholeList } from '@tokenwright/adapters/rest';
import { type ExpirationChoice, type TokenApi, TokenApiError, type TokenOptions } from '@tokenwright/core';

/**
 * Adapts an API like Strapi's: numeric ids, an envelope `{ data }`, lifetimes in milliseconds (the options need
 * `customDate: false`), types with fixed rights, tokens that are deleted, and a list without pages.
 */
export function createStrapiApi(options: TokenOptions, transport: RestTransport): TokenApi {
  return createRestApi({
    ...transport,
    options,
    idempotency: 'none',
    revocation: 'deletes',
    createToken: {
      route: 'POST /api-tokens',
      body: ({ name, description = '', tokenType, permissions, expiration }) => ({
        name,
        description,
        type: tokenType,
        permissions: scopesFromGrants(permissions, options),
        lifespan: lifespanOf(expiration),
      }),
      read: { token: 'data', secret: 'data.accessKey' },
    },
    listTokens: { route: 'GET /api-tokens', pages: wholeList({ items: 'data', newestBy: 'createdAt' }) },
    getToken: { route: 'GET /api-tokens/{id}', read: 'data' },
    revokeToken: 'DELETE /api-tokens/{id}',
    searchResources: false,
    token: ({ id, name, description, type, permissions, createdAt, expiresAt, lastUsedAt }) => ({
      ...{ id, name, description, tokenType: type, createdAt, expiresAt, lastUsedAt },
      permissions: grantsFromScopes((permissions ?? []) as string[], options),
      status: typeof expiresAt === 'string' && Date.parse(expiresAt) < Date.now() ? 'expired' : 'active',
    }),
    problem: ({ error }) => ({ code: (error as Problem).name, detail: (error as Problem).message }),
    codes: {
      ValidationError: { code: 'invalid' },
      NameTakenError: { code: 'conflict', field: 'name.name' },
      ForbiddenError: { code: 'forbidden' },
      UnauthorizedError: { code: 'unauthenticated' },
    },
  });
}

function lifespanOf(expiration: ExpirationChoice): number | null {
  if (expiration === 'never') return null;
  if ('days' in expiration) return expiration.days * 86_400_000;
  const message = 'Choose a number of days.';
  throw new TokenApiError('invalid', { issues: [{ step: 'access', field: 'expiration', message }] });
}

interface Problem {
  readonly name?: unknown;
  readonly message?: unknown;
}
