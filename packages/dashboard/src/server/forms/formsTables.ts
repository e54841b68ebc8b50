import type { MigrationSet } from '@tokenwright/server';
import { bigint, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

export const workspaces = pgTable('workspaces', { id: text().primaryKey(), name: text().notNull() });

export const members = pgTable('members', {
  id: text().primaryKey(),
  workspaceId: text('workspace_id')
    .notNull()
    .references(() => workspaces.id),
  name: text().notNull(),
  role: text().notNull(),
});

export const forms = pgTable('forms', {
  seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
  id: text().primaryKey(),
  workspaceId: text('workspace_id')
    .notNull()
    .references(() => workspaces.id),
  name: text().notNull(),
  searchName: text('search_name').notNull(),
  kind: text().notNull(),
  status: text({ enum: ['live', 'draft', 'closed'] }).notNull(),
  createdAt: instant('created_at').notNull(),
});

export type FormRow = typeof forms.$inferSelect;

export type EntryValues = Readonly<Record<string, string | number | boolean | null>>;

export const entries = pgTable('entries', {
  seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
  id: text().primaryKey(),
  formId: text('form_id')
    .notNull()
    .references(() => forms.id),
  createdAt: instant('created_at').notNull(),
  values: jsonb().$type<EntryValues>().notNull(),
});

export type EntryRow = typeof entries.$inferSelect;

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
