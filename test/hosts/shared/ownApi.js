import { createRestApi, wholeList } from '@tokenwright/adapters/rest';

/** The choices that the page offers. An API without an endpoint for them needs this list. */
const options = {
  groups: [
    {
      id: 'content',
      label: 'Content',
      permissions: [
        {
          id: 'forms',
          label: 'Forms',
          levels: [
            { id: 'read', label: 'Read' },
            { id: 'write', label: 'Write' },
          ],
        },
      ],
    },
  ],
  tokenTypes: [{ id: 'service', label: 'Service token' }],
  expirations: { presets: [7, 30, 90], defaultDays: 30 },
  descriptions: 'none',
};

export const api = createRestApi({
  baseUrl: '/api',
  options,
  idempotency: 'none', // two equal requests would create two keys
  createToken: {
    route: 'POST /keys',
    body: ({ name, permissions }, { expiresAt }) => ({
      name,
      scopes: permissions.map(({ permission, level }) => `${permission}:${level}`),
      expires_at: expiresAt ?? null,
    }),
    read: { token: 'key', secret: 'secret' },
  },
  listTokens: { route: 'GET /keys', pages: wholeList({ items: 'keys' }) },
  revokeToken: { route: 'POST /keys/{id}/revoke', body: {}, read: 'key' },
  token: ({ id, name, scopes, created_at, expires_at, revoked_at }) => ({
    id,
    name,
    tokenType: 'service',
    permissions: scopes.map((scope) => {
      const [permission, level] = scope.split(':');
      return { permission, level };
    }),
    status: revoked_at ? 'revoked' : expires_at && Date.parse(expires_at) < Date.now() ? 'expired' : 'active',
    createdAt: created_at,
    expiresAt: expires_at,
    revokedAt: revoked_at ?? undefined,
  }),
  codes: { 403: { code: 'forbidden' }, 409: { code: 'conflict', field: 'name.name' }, 422: { code: 'invalid' } },
});
