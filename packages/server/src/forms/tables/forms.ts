import { bigint, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../../database/tables/instant.ts';
import { workspaces } from './workspaces.ts';

export const forms = pgTable('forms', {
  seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
  id: text().primaryKey(),
  workspaceId: text('workspace_id')
    .notNull()
    .references(() => workspaces.id),
  name: text().notNull(),
  /** The name as it is searched and sorted: the same on every database, whatever its collation. */
  searchName: text('search_name').notNull(),
  kind: text().notNull(),
  status: text({ enum: ['live', 'draft', 'closed'] }).notNull(),
  createdAt: instant('created_at').notNull(),
});

export type FormRow = typeof forms.$inferSelect;
