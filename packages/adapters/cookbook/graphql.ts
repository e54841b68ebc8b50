import { grantsFromScopes, scopesFromGrants } from '@tokenwright/adapters/openapi';
import { createRestApi, type RestAnswer, type RestTransport, type WirePage } from '@tokenwright/adapters/rest';
import type { TokenApi, TokenOptions } from '@tokenwright/core';

const FIELDS = 'id name description kind scopes createdAt expiresAt revokedAt';
const LIST = `query($after: String) { tokens(after: $after) { nodes { ${FIELDS} } totalCount pageInfo { hasNextPage endCursor } } }`;
const GET = `query($id: ID!) { token(id: $id) { ${FIELDS} } }`;
const CREATE = `mutation($input: CreateTokenInput!) { createToken(input: $input) { token { ${FIELDS} } secret } }`;
const REVOKE = `mutation($id: ID!, $reason: String) { revokeToken(id: $id, reason: $reason) { token { ${FIELDS} } } }`;

/**
 * Adapts a GraphQL API: one URL, relay cursors, errors with status 200, and a mutation id from the client that
 * identifies a create call.
 */
export function createGraphQlApi(options: TokenOptions, transport: RestTransport): TokenApi {
  return createRestApi({
    ...transport,
    options,
    idempotency: 'replays-id',
    createToken: {
      route: 'POST /graphql',
      body: ({ name, description, tokenType, permissions }, { intentUuid, expiresAt }) => {
        const scopes = scopesFromGrants(permissions, options);
        const input = { clientMutationId: intentUuid, name, description, kind: tokenType, scopes, expiresAt };
        return { query: CREATE, variables: { input } };
      },
      read: { token: 'data.createToken.token', secret: 'data.createToken.secret' },
    },
    findByIntent: false,
    acknowledge: false,
    listTokens: { route: 'POST /graphql', body: { query: LIST }, pages: { ask, read } },
    getToken: { route: 'POST /graphql', body: { query: GET, variables: { id: '{id}' } }, read: 'data.token' },
    revokeToken: {
      route: 'POST /graphql',
      body: { query: REVOKE, variables: { id: '{id}', reason: '{reason}' } },
      read: 'data.revokeToken.token',
    },
    searchResources: false,
    token: ({ kind, scopes, revokedAt, ...token }) => ({
      ...{ ...token, revokedAt, tokenType: kind, status: revokedAt ? 'revoked' : 'active' },
      permissions: grantsFromScopes(scopes as string[], options),
    }),
    isProblem: ({ body }) => (body as { readonly errors?: unknown }).errors !== undefined,
    problem: ({ errors }) => {
      const [first] = (errors ?? []) as readonly {
        readonly message: string;
        readonly extensions: { readonly code: string };
      }[];
      return { code: first?.extensions.code, detail: first?.message };
    },
    codes: {
      BAD_USER_INPUT: { code: 'invalid' },
      NAME_TAKEN: { code: 'conflict', field: 'name.name' },
      MUTATION_ID_REUSED: { code: 'conflict' },
      NOT_FOUND: { code: 'not-found' },
      409: { code: 'conflict' },
      UNAUTHENTICATED: { code: 'unauthenticated' },
    },
  });
}

function ask(after: string | undefined) {
  return { body: { 'variables.after': after } };
}

function read({ body }: RestAnswer): WirePage {
  const { nodes, totalCount, pageInfo } = (body as Connection).data.tokens;
  return { items: nodes, total: totalCount, ...(pageInfo.hasNextPage && { nextCursor: pageInfo.endCursor }) };
}

interface Connection {
  readonly data: {
    readonly tokens: {
      readonly nodes: readonly unknown[];
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    };
  };
}
