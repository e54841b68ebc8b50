import { type Fault, iso, type Key, respond, statusOf } from './keyStore.ts';
import type { ExampleServer } from './serve.ts';

interface Body {
  readonly name: string;
  readonly description: string | undefined;
  readonly type: string;
  readonly permissions: readonly string[];
  readonly lifespan: number | null;
}

const names: Readonly<Record<Fault, string>> = {
  invalid: 'ValidationError',
  taken: 'NameTakenError',
  reused: 'ApplicationError',
  missing: 'NotFoundError',
  'signed-out': 'UnauthorizedError',
};

const refuse = (fault: Fault) =>
  respond(statusOf[fault], { data: null, error: { name: names[fault], message: fault } });

const shown = ({ id, name, description, kind, scopes, createdAt, expiresAt }: Key) => ({
  ...{ id, name, description, type: kind, permissions: scopes, lastUsedAt: null },
  ...{ createdAt: iso(createdAt), expiresAt: iso(expiresAt) },
});

export const strapiServer: ExampleServer<Body> = {
  collection: 'api-tokens',
  refuse,
  create(store, { body: { name, description, type, permissions, lifespan } }) {
    const expiresAt = lifespan === null ? null : Date.now() + lifespan;
    const made = store.add({ name, description, kind: type, scopes: permissions, expiresAt });
    if (typeof made === 'string') return refuse(made);
    return respond(201, { data: { ...shown(made.key), accessKey: made.key.secret } });
  },
  list: (store) => respond(200, { data: store.keys.map(shown) }),
  get(store, { id }) {
    const key = store.get(id);
    return key ? respond(200, { data: shown(key) }) : refuse('missing');
  },
  revoke(store, { id }) {
    const key = store.get(id);
    store.remove(id);
    return respond(200, { data: key ? shown(key) : null });
  },
};
