import { grantsFromScopes, scopesFromGrants } from '@tokenwright/adapters/openapi';
import { createRestApi, cursorPages, type RestTransport } from '@tokenwright/adapters/rest';
import type { TokenApi, TokenOptions } from '@tokenwright/core';

/**
 * Adapts an API like Strapi's: numeric ids, an envelope `{ data }`, lifetimes in milliseconds, types with fixed rights,
 * tokens that are deleted, and a list without pages.
 */
export function createStrapiApi(options: TokenOptions, transport: RestTransport): TokenApi {
  return createRestApi({
    ...transport,
    options,
    idempotency: 'none',
    revocation: 'deletes',
    createToken: {
      route: 'POST /api-tokens',
      body: ({ name, description = '', tokenType, permissions }, { expiresAt }) => ({
        name,
        description,
        type: tokenType,
        permissions: scopesFromGrants(permissions, options),
        lifespan: expiresAt === undefined ? null : Date.parse(expiresAt) - Date.now(),
      }),
      read: { token: 'data', secret: 'data.accessKey' },
    },
    listTokens: { route: 'GET /api-tokens', pages: cursorPages({ items: 'data' }) },
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

interface Problem {
  readonly name?: unknown;
  readonly message?: unknown;
}
