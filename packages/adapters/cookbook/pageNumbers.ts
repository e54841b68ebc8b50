import { createRestApi, instantFromSeconds, numberedPages, type RestTransport } from '@tokenwright/adapters/rest';
import type { TokenApi, TokenOptions } from '@tokenwright/core';

/** Adapts an API with page numbers and a total, Unix time in seconds, and revocations with a 204 response. */
export function createPageNumbersApi(options: TokenOptions, transport: RestTransport): TokenApi {
  return createRestApi({
    ...transport,
    options,
    idempotency: 'none',
    createToken: {
      route: 'POST /api_keys',
      body: ({ name, description, tokenType, permissions }, { expiresAt }) => ({
        ...{ label: name, note: description, kind: tokenType },
        scopes: permissions.map(({ permission, level }) => `${permission}:${level}`),
        expires_at: expiresAt === undefined ? null : Math.floor(Date.parse(expiresAt) / 1000),
      }),
      read: { token: 'api_key', secret: 'plain_text' },
    },
    listTokens: {
      route: 'GET /api_keys',
      pages: numberedPages({ items: 'data', total: 'meta.total_count', size: { parameter: 'per_page', count: 25 } }),
    },
    getToken: { route: 'GET /api_keys/{id}', read: 'api_key' },
    revokeToken: { route: 'DELETE /api_keys/{id}', readBack: 'GET /api_keys/{id}' },
    searchResources: false,
    token: ({ api_key, ...row }) => {
      const key = (api_key ?? row) as Key;
      return {
        ...{ id: key.uid, name: key.label, description: key.note, tokenType: key.kind },
        permissions: key.scopes.map((scope) => ({ permission: scope.split(':')[0], level: scope.split(':')[1] })),
        status: key.state === 'dead' ? 'revoked' : 'active',
        createdAt: instantFromSeconds(key.created_at),
        expiresAt: instantFromSeconds(key.expires_at),
        revokedAt: instantFromSeconds(key.revoked_at),
      };
    },
    problem: { code: 'error.type', detail: 'error.message' },
    codes: {
      label_taken: { code: 'conflict', field: 'name.name' },
      404: { code: 'not-found' },
      422: { code: 'invalid' },
    },
  });
}

type Key = Readonly<Record<string, unknown>> & { readonly scopes: readonly string[] };
