import { type Fault, iso, type Key, respond } from './keyStore.ts';
import type { ExampleServer } from './serve.ts';

interface Body {
  readonly query: string;
  readonly variables?: Variables;
}

interface Variables {
  readonly id?: string;
  readonly after?: string;
  readonly input?: {
    readonly clientMutationId: string;
    readonly name: string;
    readonly description: string | undefined;
    readonly kind: string;
    readonly scopes: readonly string[];
    readonly expiresAt?: string;
  };
}

const codes: Readonly<Record<Fault, string>> = {
  invalid: 'BAD_USER_INPUT',
  taken: 'NAME_TAKEN',
  reused: 'MUTATION_ID_REUSED',
  missing: 'NOT_FOUND',
  'signed-out': 'UNAUTHENTICATED',
};

const refuse = (fault: Fault) =>
  respond(200, { data: null, errors: [{ message: fault, extensions: { code: codes[fault] } }] });

const shown = ({ id, secret: _, ...key }: Key) => ({
  ...{ ...key, id: `tok/${id}`, createdAt: iso(key.createdAt) },
  ...{ expiresAt: iso(key.expiresAt), revokedAt: iso(key.revokedAt) },
});

const keyId = ({ variables }: Body) => `${variables?.id}`.replace('tok/', '');

export const graphqlServer: ExampleServer<Body> = {
  collection: 'graphql',
  refuse,
  routeOf({ body: { query } }) {
    if (query.includes('createToken(')) return 'create';
    if (query.includes('revokeToken(')) return 'revoke';
    return query.includes('tokens(') ? 'list' : 'get';
  },
  create(store, { body: { variables } }) {
    if (!variables?.input) return refuse('invalid');
    const { clientMutationId, expiresAt, name, description, kind, scopes } = variables.input;
    const end = expiresAt === undefined ? null : Date.parse(expiresAt);
    const made = store.add({ name, description, kind, scopes, expiresAt: end }, clientMutationId);
    if (typeof made === 'string') return refuse(made);
    return respond(200, {
      data: { createToken: { token: shown(made.key), secret: made.isNew ? made.key.secret : null } },
    });
  },
  list(store, { body: { variables } }) {
    const start = Number(variables?.after ?? 0);
    const pageInfo = { hasNextPage: start + 3 < store.keys.length, endCursor: `${start + 3}` };
    const nodes = store.keys.slice(start, start + 3).map(shown);
    return respond(200, { data: { tokens: { nodes, totalCount: store.keys.length, pageInfo } } });
  },
  get(store, { body }) {
    const key = store.get(keyId(body));
    return key ? respond(200, { data: { token: shown(key) } }) : refuse('missing');
  },
  revoke(store, { body }) {
    const key = store.revoke(keyId(body));
    return key ? respond(200, { data: { revokeToken: { token: shown(key) } } }) : refuse('missing');
  },
};
