import type { MigrationSet } from '../database/migrationSet.ts';

/** The tables of the forms API, in the schema that the connection works in. */
export const formsMigrations: MigrationSet = {
  name: 'forms',
  versions: [
    [
      `create table workspaces (
        id text primary key,
        name text not null
      )`,
      `create table members (
        id text primary key,
        workspace_id text not null references workspaces (id),
        name text not null,
        role text not null
      )`,
      `create table forms (
        seq bigint generated always as identity,
        id text primary key,
        workspace_id text not null references workspaces (id),
        name text not null,
        search_name text collate "C" not null,
        kind text not null,
        status text not null check (status in ('live', 'draft', 'closed')),
        created_at timestamptz(3) not null,
        unique (workspace_id, seq)
      )`,
      'create index on forms (workspace_id, search_name, id)',
      `create table entries (
        seq bigint generated always as identity,
        id text primary key,
        form_id text not null references forms (id),
        created_at timestamptz(3) not null,
        values jsonb not null,
        unique (form_id, seq)
      )`,
      'create index on entries (form_id, created_at)',
    ],
  ],
};
