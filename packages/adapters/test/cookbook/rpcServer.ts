import { type Fault, iso, type Key, respond, statusOf } from './keyStore.ts';
import type { ExampleServer, Route } from './serve.ts';

interface Body {
  readonly request_id: string;
  readonly key_id: unknown;
  readonly name: string;
  readonly description: string | undefined;
  readonly kind: string;
  readonly scopes: readonly string[];
  readonly expires_at: string | null;
  readonly cursor?: string;
}

const names: Readonly<Record<Fault, string>> = {
  invalid: 'invalid_arguments',
  taken: 'name_taken',
  reused: 'request_id_reused',
  missing: 'key_not_found',
  'signed-out': 'not_authed',
};

const refuse = (fault: Fault) => respond(statusOf[fault], { error: names[fault], message: fault });

const shown = (key: Key) => ({
  ...{ key_id: key.id, name: key.name, description: key.description, kind: key.kind, scopes: key.scopes },
  ...{ created_at: iso(key.createdAt), expires_at: iso(key.expiresAt), revoked_at: iso(key.revokedAt) },
});

export const rpcServer: ExampleServer<Body> = {
  collection: 'keys.list',
  refuse,
  routeOf: ({ id }) => id.replace('keys.', '') as Route,
  create(store, { body: { request_id, name, description, kind, scopes, expires_at } }) {
    const expiresAt = expires_at === null ? null : Date.parse(expires_at);
    const made = store.add({ name, description, kind, scopes, expiresAt }, request_id);
    if (typeof made === 'string') return refuse(made);
    return respond(200, { key: shown(made.key), ...(made.isNew && { plaintext: made.key.secret }) });
  },
  list(store, { body: { cursor = 0 } }) {
    const end = Number(cursor) + 3;
    const next = end < store.keys.length ? { next_cursor: end } : {};
    return respond(200, { keys: store.keys.slice(Number(cursor), end).map(shown), ...next });
  },
  get(store, { body: { key_id } }) {
    const key = store.get(key_id);
    return key ? respond(200, { key: shown(key) }) : refuse('missing');
  },
  revoke(store, { body: { key_id } }) {
    const key = store.revoke(key_id);
    return key ? respond(200, { key: shown(key) }) : refuse('missing');
  },
};
