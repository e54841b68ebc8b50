import { createRestApi, type RestTransport, type WirePage } from '@tokenwright/adapters/rest';
import { type TokenApi, TokenApiError, type TokenOptions } from '@tokenwright/core';

/**
 * Adapts an API like the npm registry's. Its tokens have no names and no expirations, have one level each, and are
 * deleted. Declare `names: 'none'` and `expirations: 'none'` in the options.
 */
export function createNpmRegistryApi(options: TokenOptions, transport: RestTransport): TokenApi {
  return createRestApi({
    ...transport,
    options,
    idempotency: 'none',
    revocation: 'deletes',
    createToken: {
      route: 'POST /-/npm/v1/tokens',
      body: ({ permissions, tokenType }) => {
        const [grant, ...others] = permissions;
        if (!grant || others.length > 0) throw oneOnly();
        return { access: `${grant.permission}:${grant.level}`, kind: tokenType, cidr_whitelist: [] };
      },
      read: { token: '', secret: 'token' },
    },
    listTokens: { route: 'GET /-/npm/v1/tokens', pages: { ask: pageAsked, read: pageRead } },
    revokeToken: 'DELETE /-/npm/v1/tokens/token/{id}',
    searchResources: false,
    token: ({ key, token, kind, access, created }) => {
      const [permission, level] = `${access}`.split(':');
      const hint = `${token}`.slice(0, 6);
      return {
        ...{ id: key, name: '', hint: `${hint}…`, tokenType: kind, createdAt: created, expiresAt: null },
        permissions: [{ permission, level }],
        status: 'active',
      };
    },
    problem: { detail: 'error' },
    codes: { 400: { code: 'invalid' }, 403: { code: 'forbidden' }, 404: { code: 'not-found' } },
  });
}

function oneOnly(): TokenApiError {
  const message = 'Choose exactly one permission.';
  return new TokenApiError('invalid', { issues: [{ step: 'permissions', field: 'grants', message }] });
}

function pageAsked(cursor: string | undefined) {
  return { query: { page: cursor ?? '0' } };
}

function pageRead({ body, url }: { readonly body: unknown; readonly url: string }): WirePage {
  const {
    objects,
    total,
    urls = {},
  } = body as {
    readonly objects: unknown;
    readonly total: unknown;
    readonly urls?: { readonly next?: string };
  };
  const next = urls.next === undefined ? null : new URL(urls.next, url).searchParams.get('page');
  return { items: objects, total, ...(next !== null && { nextCursor: next }) };
}
