import { createRestApi, instantFromSeconds, offsetPages, type RestTransport } from '@tokenwright/adapters/rest';
import type { TokenApi } from '@tokenwright/core';
import { mailOptions } from './mailOptions.ts';

export function createMailApi(transport: RestTransport): TokenApi {
  return createRestApi({
    ...transport, // baseUrl, headers, credentials, fetch
    options: mailOptions,
    idempotency: 'none', // two equal requests make two keys
    createToken: {
      route: 'POST /v3/api_keys',
      body: ({ name, permissions }, { expiresAt }) => ({
        label: name,
        scopes: permissions.map(({ permission, level }) => `${permission}.${level}`),
        expires_at: expiresAt === undefined ? null : Math.floor(Date.parse(expiresAt) / 1000),
      }),
      read: { token: 'key', secret: 'secret' },
    },
    listTokens: {
      route: 'GET /v3/api_keys?sort=-created_at',
      pages: offsetPages({ items: 'result', total: 'count', size: { parameter: 'limit', count: 50 } }),
    },
    getToken: { route: 'GET /v3/api_keys/{id}', read: 'key' },
    revokeToken: { route: 'POST /v3/api_keys/{id}/disable', body: {}, read: 'key' },
    searchResources: false,
    token: ({ id, label, scopes, disabled_at, created_at, expires_at }) => ({
      id,
      name: label,
      tokenType: 'key',
      permissions: (scopes as string[]).map((scope) => {
        const [permission, level] = scope.split('.');
        return { permission, level };
      }),
      status: disabled_at ? 'revoked' : isPast(expires_at) ? 'expired' : 'active',
      createdAt: instantFromSeconds(created_at),
      expiresAt: instantFromSeconds(expires_at),
      revokedAt: instantFromSeconds(disabled_at),
    }),
    problem: ({ errors }) => {
      const all = errors as readonly { readonly field?: string; readonly message: string }[];
      const atLabel = all.filter(({ field }) => field === 'label');
      return {
        detail: all[0]?.message,
        issues: atLabel.map(({ message }) => ({ step: 'name', field: 'name', message })),
      };
    },
    codes: {
      403: { code: 'forbidden' },
      404: { code: 'not-found' },
      409: { code: 'conflict' },
      422: { code: 'invalid' },
    },
  });
}

const isPast = (seconds: unknown) => typeof seconds === 'number' && seconds * 1000 < Date.now();
