import { type Fault, iso, type Key, respond, statusOf } from './keyStore.ts';
import type { ExampleServer } from './serve.ts';

interface Body {
  readonly access: string;
  readonly kind: string;
}

const refuse = (fault: Fault) => respond(statusOf[fault], { error: fault });

const shown = (key: Key) => ({
  ...{ key: `k${key.id}`, token: key.secret.slice(0, 6), kind: key.kind, access: key.scopes[0] },
  ...{ created: iso(key.createdAt), cidr_whitelist: [] },
});

export const npmRegistryServer: ExampleServer<Body> = {
  collection: 'tokens',
  refuse,
  create(store, { body: { access, kind } }) {
    const made = store.add({ name: '', description: undefined, kind, scopes: [access], expiresAt: null });
    return typeof made === 'string' ? refuse(made) : respond(200, { ...shown(made.key), token: made.key.secret });
  },
  list(store, { url }) {
    const page = Number(url.searchParams.get('page') ?? 0);
    const hasNext = (page + 1) * 3 < store.keys.length;
    const urls = hasNext ? { next: `${url.pathname}?page=${page + 1}` } : {};
    const objects = store.keys.slice(page * 3, page * 3 + 3).map(shown);
    return respond(200, { objects, total: store.keys.length, urls });
  },
  get: () => refuse('missing'),
  revoke: (store, { id }) => (store.remove(id.slice(1)) ? respond(204) : refuse('missing')),
};
