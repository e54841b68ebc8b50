import { createRestApi, instantFromSeconds, numberedPages, type RestTransport } from '@tokenwright/adapters/rest';
import type { TokenApi, TokenOptions } from '@tokenwright/core';

export function createAnotherApi(options: TokenOptions, transport: RestTransport): TokenApi {
  return createRestApi({
    ...transport,
    options,
    idempotency: 'none',
    createToken: {
      route: 'POST /api_keys',
      body: ({ name: label, description: note, tokenType: kind, permissions }, { expiresAt }) => {
        const scopes = permissions.map(({ permission, level }) => `${permission}:${level}`);
        const end = expiresAt === undefined ? null : Math.floor(Date.parse(expiresAt) / 1000);
        return { label, note, kind, scopes, expires_at: end };
      },
      read: { token: 'api_key', secret: 'plain_text' },
    },
    listTokens: 'GET /api_keys',
    revokeToken: { route: 'DELETE /api_keys/{id}', readBack: 'GET /api_keys/{id}' },
    searchResources: false,
    token: ({ api_key, ...row }) => {
      const { uid: id, label: name, note: description, kind: tokenType, ...key } = (api_key ?? row) as Key;
      const [createdAt, expiresAt, revokedAt] = [key.created_at, key.expires_at, key.revoked_at].map(
        instantFromSeconds,
      );
      const permissions = key.scopes.map((scope) => ({ permission: scope.split(':')[0], level: scope.split(':')[1] }));
      const status = key.state === 'dead' ? 'revoked' : 'active';
      return { id, name, description, tokenType, permissions, status, createdAt, expiresAt, revokedAt };
    },
    pages: numberedPages({ items: 'data', total: 'meta.total_count', size: { parameter: 'per_page', count: 25 } }),
    problem: { code: 'error.type', detail: 'error.message' },
    codes: {
      label_taken: { code: 'conflict', field: 'name.name' },
      no_such_key: { code: 'not-found' },
      422: { code: 'invalid' },
    },
  });
}

type Key = Readonly<Record<string, unknown>> & { readonly scopes: readonly string[] };
