import { type Fault, iso, type Key, respond, statusOf } from './keyStore.ts';
import type { ExampleServer } from './serve.ts';

interface Body {
  readonly name: string;
  readonly description: string | undefined;
  readonly scopes: readonly string[];
  readonly expires_at?: string;
}

const refuse = (fault: Fault) => respond(statusOf[fault], { message: `400 Bad request - ${fault}` });

const shown = (key: Key) => ({
  ...{ id: key.id, name: key.name, description: key.description, scopes: key.scopes, last_used_at: null },
  ...{ revoked: key.revokedAt !== null, active: key.revokedAt === null, created_at: iso(key.createdAt) },
  expires_at: iso(key.expiresAt)?.slice(0, 10) ?? null,
});

export const gitlabServer: ExampleServer<Body> = {
  collection: 'personal_access_tokens',
  refuse,
  create(store, { body: { name, description, scopes, expires_at } }) {
    const expiresAt = expires_at === undefined ? null : Date.parse(`${expires_at}T23:59:59.999Z`);
    const made = store.add({ name, description, kind: 'personal', scopes, expiresAt });
    return typeof made === 'string' ? refuse(made) : respond(201, { ...shown(made.key), token: made.key.secret });
  },
  list(store, { url }) {
    const page = Number(url.searchParams.get('page') ?? 1);
    const next = new URL(url);
    next.searchParams.set('page', `${page + 1}`);
    const link = page * 3 < store.keys.length ? { Link: `<${next}>; rel="next"` } : {};
    const items = store.keys.slice((page - 1) * 3, page * 3).map(shown);
    return respond(200, items, { 'X-Total': `${store.keys.length}`, ...link });
  },
  get(store, { id }) {
    const key = store.get(id);
    return key ? respond(200, shown(key)) : refuse('missing');
  },
  revoke: (store, { id }) => (store.revoke(id) ? respond(204) : refuse('missing')),
};
