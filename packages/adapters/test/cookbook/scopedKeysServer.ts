import { type Fault, iso, type Key, respond, statusOf } from './keyStore.ts';
import type { ExampleServer } from './serve.ts';

interface Body {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expires_at?: string;
  readonly projects: readonly number[];
  readonly teams: readonly string[];
}

const resources = {
  projects: [
    { id: 1, name: 'Website' },
    { id: 2, name: 'Shop' },
    { id: 3, name: 'Archive' },
  ],
  teams: [
    { id: 'design', name: 'Design' },
    { id: 'support', name: 'Support' },
  ],
};

const errors: Readonly<Record<Fault, string>> = {
  invalid: 'bad_request',
  taken: 'name_taken',
  reused: 'bad_request',
  missing: 'unknown_key',
  'signed-out': 'signed_out',
};

const refuse = (fault: Fault) => respond(statusOf[fault], { error: errors[fault], message: fault });

const shown = (key: Key) => ({
  ...{ id: key.id, kind: 'user', name: key.name, scopes: key.scopes, projects: [], teams: [], ...key.reach },
  ...{ created_at: iso(key.createdAt), expires_at: iso(key.expiresAt), revoked_at: iso(key.revokedAt) },
});

const admin = {
  ...{ id: 0, kind: 'admin', name: 'Root', scopes: [], projects: [], teams: [] },
  ...{ created_at: iso(0), expires_at: null, revoked_at: null },
};

const has = (all: readonly { readonly id: unknown }[], ids: readonly unknown[]) =>
  ids.every((wanted) => all.some(({ id }) => id === wanted));

export const scopedKeysServer: ExampleServer<Body> = {
  collection: 'keys',
  refuse,
  create(store, { body: { name, scopes, expires_at, projects, teams } }) {
    const areKnown = has(resources.projects, projects) && has(resources.teams, teams);
    if (!areKnown) return respond(400, { error: 'unknown_resource', message: 'Unknown resource' });
    const expiresAt = expires_at === undefined ? null : Date.parse(expires_at);
    const key = { name, description: undefined, kind: 'personal', scopes, expiresAt, reach: { projects, teams } };
    const made = store.add(key);
    if (typeof made === 'string') return refuse(made);
    return respond(201, { key: shown(made.key), secret: made.key.secret });
  },
  list: (store) => respond(200, { keys: [...store.keys.map(shown), admin] }),
  get(store, { id }) {
    if (id === 'projects' || id === 'teams') return respond(200, resources[id]);
    const key = store.get(id);
    return key ? respond(200, shown(key)) : refuse('missing');
  },
  revoke: (store, { id }) => (store.revoke(id) ? respond(204) : refuse('missing')),
};
