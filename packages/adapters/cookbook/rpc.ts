import { grantsFromScopes, scopesFromGrants } from '@tokenwright/adapters/openapi';
import { createRestApi, cursorPages, type RestTransport } from '@tokenwright/adapters/rest';
import type { TokenApi, TokenOptions } from '@tokenwright/core';

/**
 * Adapts an RPC API: every call is a POST, bodies contain ids and cursors, and an id from the client identifies a
 * create call.
 */
export function createRpcApi(options: TokenOptions, transport: RestTransport): TokenApi {
  return createRestApi({
    ...transport,
    options,
    idempotency: 'replays-id',
    createToken: {
      route: 'POST /keys.create',
      body: ({ name, description, tokenType, permissions }, { intentUuid, expiresAt = null }) => ({
        ...{ request_id: intentUuid, name, description, kind: tokenType, expires_at: expiresAt },
        scopes: scopesFromGrants(permissions, options),
      }),
      read: { token: 'key', secret: 'plaintext' },
    },
    findByIntent: false,
    acknowledge: false,
    listTokens: {
      route: 'POST /keys.list',
      body: { include_revoked: true },
      pages: cursorPages({ in: 'body', items: 'keys', next: 'next_cursor' }),
    },
    getToken: { route: 'POST /keys.get', body: { key_id: '{id}' }, read: 'key' },
    revokeToken: { route: 'POST /keys.revoke', body: { key_id: '{id}', reason: '{reason}' }, read: 'key' },
    searchResources: false,
    token: ({ key_id, name, description, kind, scopes, created_at, expires_at, revoked_at }) => ({
      ...{ id: key_id, name, description, tokenType: kind, createdAt: created_at, expiresAt: expires_at },
      permissions: grantsFromScopes(scopes as string[], options),
      revokedAt: revoked_at,
      status: revoked_at ? 'revoked' : 'active',
    }),
    problem: { code: 'error', detail: 'message' },
    codes: {
      invalid_arguments: { code: 'invalid' },
      name_taken: { code: 'conflict', field: 'name.name' },
      request_id_reused: { code: 'conflict' },
      key_not_found: { code: 'not-found' },
      409: { code: 'conflict' },
      not_authed: { code: 'unauthenticated' },
    },
  });
}
