import { grantsFromScopes, scopesFromGrants } from '@tokenwright/adapters/openapi';
import { createRestApi, numberedPages, type RestTransport } from '@tokenwright/adapters/rest';
import { type TokenApi, TokenApiError, type TokenOptions, type TokenRequest } from '@tokenwright/core';

const headers = { 'Content-Type': 'application/vnd.api+json' };

/**
 * Adapts a JSON:API. Keys have no types: `scopes: null` means full access. The options need the types `scoped` and
 * `full` (with `permissions: 'none'`), `descriptions: 'none'`, and `expirations: 'none'`.
 */
export function createJsonApi(options: TokenOptions, transport: RestTransport): TokenApi {
  const scopesOf = ({ tokenType, permissions }: TokenRequest) => {
    if (tokenType === 'full') return null;
    if (tokenType === 'scoped') return scopesFromGrants(permissions, options);
    throw unknownType();
  };
  return createRestApi({
    ...transport,
    options,
    idempotency: 'none',
    revocation: 'deletes',
    createToken: {
      route: 'POST /application_keys',
      headers,
      body: (request) => envelope({ name: request.name, scopes: scopesOf(request) }),
      read: { token: 'data', secret: 'data.attributes.key' },
    },
    listTokens: {
      route: 'GET /application_keys?sort=-created_at&filter={query}',
      pages: numberedPages({
        ...{ page: 'page[number]', first: 0, size: { parameter: 'page[size]', count: 100 } },
        ...{ items: 'data', total: 'meta.page.total_filtered_count' },
      }),
    },
    getToken: { route: 'GET /application_keys/{id}', read: 'data' },
    updateToken: {
      route: 'PATCH /application_keys/{id}',
      headers,
      body: ({ originalId, name, permissions }) =>
        envelope({ name, scopes: permissions && scopesFromGrants(permissions, options) }, originalId),
      read: 'data',
    },
    revokeToken: 'DELETE /application_keys/{id}',
    searchResources: false,
    token: ({ id, attributes }) => {
      const { name, scopes, last4, created_at, last_used_at } = attributes as Attributes;
      return {
        ...{ id, name, tokenType: scopes === null ? 'full' : 'scoped', status: 'active', hint: `…${last4}` },
        permissions: grantsFromScopes(scopes ?? [], options),
        ...{ createdAt: created_at, expiresAt: null, lastUsedAt: last_used_at },
      };
    },
    problem: { code: 'errors.0.code', detail: 'errors.0.detail' },
    codes: {
      invalid_request: { code: 'invalid' },
      name_taken: { code: 'conflict', field: 'name.name' },
      403: { code: 'forbidden' },
      404: { code: 'not-found' },
    },
  });
}

function envelope(attributes: object, id?: unknown) {
  return { data: { type: 'application_keys', id, attributes } };
}

function unknownType(): TokenApiError {
  const message = 'Choose a type of the list.';
  return new TokenApiError('invalid', { issues: [{ step: 'access', field: 'tokenType', message }] });
}

interface Attributes {
  readonly name: string;
  readonly scopes: readonly string[] | null;
  readonly last4: string;
  readonly created_at: string;
  readonly last_used_at: string | null;
}
