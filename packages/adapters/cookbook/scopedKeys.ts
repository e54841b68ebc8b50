import { grantsFromScopes, scopesFromGrants } from '@tokenwright/adapters/openapi';
import { createRestApi, type RestPages, type RestTransport, wholeList } from '@tokenwright/adapters/rest';
import { type ResourceScope, type TokenApi, TokenApiError, type TokenOptions } from '@tokenwright/core';

/**
 * Adapts an API whose keys reach projects or teams. The options need the types `projects` and `teams`, each with
 * resources of that type; only projects have the mode `all`. The list has admin keys, too.
 */
export function createScopedKeysApi(options: TokenOptions, transport: RestTransport): TokenApi {
  return createRestApi({
    ...transport,
    options,
    idempotency: 'none',
    createToken: {
      route: 'POST /keys',
      body: ({ name, tokenType, permissions, resources }, { expiresAt }) => ({
        ...{ name, scopes: scopesFromGrants(permissions, options), expires_at: expiresAt },
        ...reachOf(tokenType, resources),
      }),
      read: { token: 'key', secret: 'secret' },
    },
    listTokens: { route: 'GET /keys', pages: ownKeys },
    getToken: 'GET /keys/{id}',
    revokeToken: { route: 'DELETE /keys/{id}', readBack: 'GET /keys/{id}' },
    searchResources: { route: 'GET /{type}', read: { label: 'name' }, filter: true, pages: wholeList() },
    token: ({ id, name, scopes, projects, teams, created_at, expires_at, revoked_at }) => ({
      ...{ id, name, createdAt: created_at, expiresAt: expires_at, revokedAt: revoked_at },
      permissions: grantsFromScopes(scopes as string[], options),
      status: revoked_at === null ? 'active' : 'revoked',
      ...typeOf(projects as number[], teams as string[]),
    }),
    problem: { code: 'error', detail: 'message' },
    codes: {
      name_taken: { code: 'conflict', field: 'name.name' },
      unknown_resource: { code: 'invalid', field: 'access.resources' },
      400: { code: 'invalid' },
      404: { code: 'not-found' },
    },
  });
}

const keys = wholeList({ items: 'keys' });

const ownKeys: RestPages = {
  ...keys,
  read(response, cursor) {
    const { items, ...page } = keys.read(response, cursor);
    return { ...page, items: (items as readonly { kind: string }[]).filter(({ kind }) => kind !== 'admin') };
  },
};

function reachOf(tokenType: string, resources: ResourceScope | undefined) {
  const ids = resources?.mode === 'selected' ? resources.ids : [];
  if (tokenType === 'projects' && resources?.mode === 'all') return { projects: [], teams: [] }; // [] means all
  if (tokenType === 'projects' && ids.length > 0) return { projects: ids.map(Number), teams: [] };
  if (tokenType === 'teams' && ids.length > 0) return { projects: [], teams: ids };
  throw new TokenApiError('invalid', { issues: [{ step: 'access', field: 'resources', message: 'Choose one.' }] });
}

function typeOf(projects: readonly number[], teams: readonly string[]) {
  if (teams.length > 0) return { tokenType: 'teams', resources: { mode: 'selected', ids: teams } };
  if (projects.length === 0) return { tokenType: 'projects', resources: { mode: 'all' } };
  return { tokenType: 'projects', resources: { mode: 'selected', ids: projects } };
}
