import type { MigrationSet } from './migrate.ts';

const tokens = `create table tokenwright.tokens (
  seq bigint generated always as identity,
  id text primary key,
  workspace_id text not null,
  created_by text not null,
  created_by_name text not null,
  name text not null,
  held_name text,
  description text,
  token_type text not null,
  permissions jsonb not null,
  resource_mode text check (resource_mode in ('selected', 'all-current', 'all')),
  resource_type text,
  digest text not null unique,
  hint text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3),
  claim_by timestamptz(3),
  last_used_at timestamptz(3),
  revoked_at timestamptz(3),
  revoked_by text,
  revoked_by_name text,
  revocation_reason text,
  unique (workspace_id, seq),
  unique (workspace_id, held_name),
  check (held_name is null or revoked_at is null),
  check ((resource_mode is null) = (resource_type is null))
)`;

const tokenResources = `create table tokenwright.token_resources (
  token_id text not null references tokenwright.tokens (id),
  resource_id text not null,
  primary key (token_id, resource_id)
)`;

const intents = `create table tokenwright.intents (
  seq bigint generated always as identity unique,
  workspace_id text not null,
  member_id text not null,
  key_digest text not null,
  fingerprint text not null,
  token_id text unique references tokenwright.tokens (id),
  sealed_secret text,
  replay_until timestamptz(3) not null,
  acknowledged_at timestamptz(3),
  created_at timestamptz(3) not null,
  primary key (workspace_id, member_id, key_digest),
  check (sealed_secret is null or token_id is not null)
)`;

const auditEvents = `create table tokenwright.audit_events (
  seq bigint generated always as identity primary key,
  workspace_id text not null,
  token_id text not null references tokenwright.tokens (id),
  event text not null check (event in ('created', 'acknowledged', 'first-used', 'revoked', 'unclaimed')),
  actor_id text,
  actor_name text,
  at timestamptz(3) not null,
  details jsonb not null default '{}'
)`;

const refuseChange = `create function tokenwright.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% keeps every row: % is refused', tg_table_name, tg_op;
end $$`;

const life = `alter table tokenwright.tokens
  add column version integer not null default 1,
  add column rotated_at timestamptz(3),
  add column secret_used_at timestamptz(3),
  add column secret_intent text,
  add column previous_digest text unique,
  add column previous_hint text,
  add column previous_until timestamptz(3),
  add column previous_used_at timestamptz(3),
  add column rotation_claim_by timestamptz(3),
  add column restorable_until timestamptz(3),
  add column approval text check (approval in ('requested', 'approved', 'denied', 'withdrawn')),
  add column justification text,
  add column requested jsonb,
  add column decided_at timestamptz(3),
  add column decided_by text,
  add column decided_by_name text,
  add column decision_reason text,
  alter column digest drop not null,
  alter column hint drop not null,
  add check (digest is not null or approval is not null),
  add check ((previous_digest is null) = (previous_until is null)),
  add check (rotation_claim_by is null or previous_digest is not null)`;

const EVENTS = [
  ...['requested', 'approved', 'denied', 'withdrawn', 'claimed'],
  ...['created', 'acknowledged', 'first-used', 'edited', 'renewed'],
  ...['rotated', 'rotation-unclaimed', 'rotation-cancelled', 'overlap-ended'],
  ...['expired', 'revoked', 'unclaimed', 'restored'],
];

const sqlList = (texts: readonly string[]) => texts.map((text) => `'${text}'`).join(', ');

/** Must equal the expressions in `listOrders`, `tokenState` and `tokenOwner`, or PostgreSQL won't use the indexes. */
const EXPIRES = "(coalesce(expires_at, 'infinity'))";
const OWNER = '(coalesce(owner_id, created_by))';
const LAST_USED = "(coalesce(last_used_at, '-infinity'))";

/** Without the extension, a search for a rare word reads every token of the workspace. */
const searchIndex = `do $$
begin
  create extension if not exists pg_trgm with schema tokenwright;
  execute (select format('create index tokens_search on tokenwright.tokens using gin (search_text %I.gin_trgm_ops)', nspname)
    from pg_extension join pg_namespace on pg_namespace.oid = extnamespace where extname = 'pg_trgm');
exception when insufficient_privilege or undefined_file or feature_not_supported then
  raise notice 'pg_trgm is missing, so searches are slower';
end $$`;

export const tokenMigrations: MigrationSet = {
  name: 'tokens',
  versions: [
    [
      tokens,
      'create index on tokenwright.tokens (workspace_id, created_by, created_at)',
      'create index on tokenwright.tokens (claim_by) where claim_by is not null',
      tokenResources,
      intents,
      'create index on tokenwright.intents (replay_until) where sealed_secret is not null',
      'create index on tokenwright.intents (replay_until) where token_id is null',
      auditEvents,
      'create index on tokenwright.audit_events (token_id, seq)',
      refuseChange,
      `create trigger keeps_rows before update or delete or truncate on tokenwright.audit_events
        for each statement execute function tokenwright.refuse_change()`,
      `create trigger keeps_rows before delete or truncate on tokenwright.tokens
        for each statement execute function tokenwright.refuse_change()`,
    ],
    [
      `alter table tokenwright.tokens add column search_text text not null default '', add column sort_name text not null default ''`,
      `update tokenwright.tokens set sort_name = left(lower(name), 100),
        search_text = lower(concat_ws(e'\\n', name, hint, description, created_by_name))`,
      `create index tokens_live on tokenwright.tokens (workspace_id, ${EXPIRES}, seq desc) include (claim_by)
        where revoked_at is null`,
      'create index tokens_live_seq on tokenwright.tokens (workspace_id, seq) where revoked_at is null',
      'create index tokens_revoked on tokenwright.tokens (workspace_id) where revoked_at is not null',
      'create index tokens_name on tokenwright.tokens (workspace_id, sort_name collate "C", seq desc)',
      `create index tokens_expires on tokenwright.tokens (workspace_id, ${EXPIRES}, seq desc)`,
      `create index tokens_last_used on tokenwright.tokens (workspace_id, ${LAST_USED} desc, seq desc)`,
    ],
    [searchIndex],
    [
      life,
      'create index tokens_own on tokenwright.tokens (workspace_id, created_by, seq desc)',
      'create index on tokenwright.tokens (rotation_claim_by) where rotation_claim_by is not null',
      'create index on tokenwright.tokens (previous_until) where previous_until is not null',
      'alter table tokenwright.intents drop constraint intents_token_id_key',
      'create index on tokenwright.intents (token_id)',
      'alter table tokenwright.audit_events drop constraint audit_events_event_check',
      `alter table tokenwright.audit_events add check (event in (${sqlList(EVENTS)}))`,
      'create index on tokenwright.audit_events (token_id, at desc, seq desc)',
      'create index on tokenwright.audit_events (workspace_id, at desc, seq desc)',
    ],
    [
      `alter table tokenwright.tokens add column service_id text, add column service_name text,
        add check ((service_id is null) = (service_name is null))`,
    ],
    [
      `alter table tokenwright.tokens add column owner_id text, add column owner_name text,
        add column past_hints jsonb not null default '[]', add check ((owner_id is null) = (owner_name is null))`,
      'update tokenwright.tokens set past_hints = jsonb_build_array(previous_hint) where previous_hint is not null',
      'drop index tokenwright.tokens_own',
      `create index tokens_own on tokenwright.tokens (workspace_id, ${OWNER}, seq desc)`,
      'alter table tokenwright.audit_events drop constraint audit_events_event_check',
      `alter table tokenwright.audit_events add check (event in (${sqlList([...EVENTS, 'transferred'])}))`,
    ],
  ],
};
