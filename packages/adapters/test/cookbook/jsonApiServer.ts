import { type Fault, iso, type Key, respond, statusOf } from './keyStore.ts';
import type { ExampleServer } from './serve.ts';

interface Body {
  readonly data: {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly name?: string; readonly scopes?: readonly string[] | null };
  };
}

const codes: Readonly<Record<Fault, string>> = {
  invalid: 'invalid_request',
  taken: 'name_taken',
  reused: 'conflict',
  missing: 'no_such_key',
  'signed-out': 'not_signed_in',
};

const PARAMETERS = ['page[number]', 'page[size]', 'sort', 'filter'];

const type = { 'Content-Type': 'application/vnd.api+json' };

const refuse = (fault: Fault) =>
  respond(statusOf[fault], { errors: [{ code: codes[fault], detail: `It is ${fault}.` }] }, type);

const kindOf = (scopes: readonly string[] | null) => (scopes === null ? 'full-access' : 'personal');

const shown = ({ id, name, kind, scopes, secret, createdAt }: Key, more = {}) => ({
  ...{ type: 'application_keys', id: String(id) },
  attributes: {
    ...{ name, scopes: kind === 'full-access' ? null : scopes, last4: secret.slice(-4) },
    ...{ created_at: iso(createdAt)?.replace('Z', '000+00:00'), last_used_at: null, ...more },
  },
});

export const jsonApiServer: ExampleServer<Body> = {
  collection: 'application_keys',
  refuse,
  create(store, { body: { data }, headers }) {
    if (data.type !== 'application_keys' || headers.get('Content-Type') !== type['Content-Type'])
      return refuse('invalid');
    const { name = '', scopes = null } = data.attributes;
    const kind = kindOf(scopes);
    const made = store.add({ name, description: undefined, kind, scopes: scopes ?? [], expiresAt: null });
    if (typeof made === 'string') return refuse(made);
    return respond(201, { data: shown(made.key, { key: made.key.secret }) }, type);
  },
  list(store, { url: { searchParams } }) {
    if ([...searchParams.keys()].some((name) => !PARAMETERS.includes(name))) return refuse('invalid');
    const page = Number(searchParams.get('page[number]') ?? 0);
    const filter = (searchParams.get('filter') ?? '').toLowerCase();
    const found = store.keys.filter(({ name }) => name.toLowerCase().includes(filter));
    const data = found.slice(page * 3, page * 3 + 3).map((key) => shown(key));
    return respond(200, { data, meta: { page: { total_filtered_count: found.length } } }, type);
  },
  get(store, { id }) {
    const key = store.get(id);
    return key ? respond(200, { data: shown(key) }, type) : refuse('missing');
  },
  edit(store, { id, body: { data } }) {
    const key = store.get(id);
    if (!key) return refuse('missing');
    if (data.id !== id) return refuse('invalid');
    const { name = key.name, scopes } = data.attributes;
    const rights = scopes === undefined ? {} : { kind: kindOf(scopes), scopes: scopes ?? [] };
    const edited = store.edit(key, { name, ...rights });
    return typeof edited === 'string' ? refuse(edited) : respond(200, { data: shown(edited) }, type);
  },
  revoke: (store, { id }) =>
    store.remove(id) ? respond(204, undefined, { 'Content-Type': 'text/html; charset=utf-8' }) : refuse('missing'),
};
