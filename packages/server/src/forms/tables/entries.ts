import { bigint, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../../database/tables/instant.ts';
import { forms } from './forms.ts';

/** The answers of one entry, by the id of the question. */
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
