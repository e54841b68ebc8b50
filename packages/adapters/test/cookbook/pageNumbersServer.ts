import { type Fault, type Key, respond, statusOf } from './keyStore.ts';
import type { ExampleServer } from './serve.ts';

interface Body {
  readonly label: string;
  readonly note: string | undefined;
  readonly kind: string;
  readonly scopes: readonly string[];
  readonly expires_at: number | null;
}

const types: Readonly<Record<Fault, string>> = {
  invalid: 'bad_request',
  taken: 'label_taken',
  reused: 'conflict',
  missing: 'no_such_key',
  'signed-out': 'not_signed_in',
};

const refuse = (fault: Fault) =>
  respond(fault === 'invalid' ? 422 : statusOf[fault], { error: { type: types[fault], message: fault } });

const seconds = (milliseconds: number | null) => milliseconds && Math.floor(milliseconds / 1000);

const shown = (key: Key) => ({
  ...{ uid: key.id, label: key.name, note: key.description, kind: key.kind, scopes: key.scopes },
  ...{ state: key.revokedAt === null ? 'live' : 'dead', created_at: seconds(key.createdAt) },
  ...{ expires_at: seconds(key.expiresAt), revoked_at: seconds(key.revokedAt) },
});

export const pageNumbersServer: ExampleServer<Body> = {
  collection: 'api_keys',
  refuse,
  create(store, { body: { label, note, kind, scopes, expires_at } }) {
    const expiresAt = expires_at === null ? null : expires_at * 1000;
    const made = store.add({ name: label, description: note, kind, scopes, expiresAt });
    if (typeof made === 'string') return refuse(made);
    return respond(201, { api_key: shown(made.key), plain_text: made.key.secret });
  },
  list(store, { url }) {
    const page = Number(url.searchParams.get('page') ?? 1);
    const data = store.keys.slice((page - 1) * 3, page * 3).map(shown);
    return respond(200, { data, meta: { total_count: store.keys.length } });
  },
  get(store, { id }) {
    const key = store.get(id);
    return key ? respond(200, { api_key: shown(key) }) : refuse('missing');
  },
  revoke: (store, { id }) => (store.revoke(id) ? respond(204) : refuse('missing')),
};
