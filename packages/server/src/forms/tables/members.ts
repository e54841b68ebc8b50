import { pgTable, text } from 'drizzle-orm/pg-core';
import { workspaces } from './workspaces.ts';

export const members = pgTable('members', {
  id: text().primaryKey(),
  workspaceId: text('workspace_id')
    .notNull()
    .references(() => workspaces.id),
  name: text().notNull(),
  role: text().notNull(),
});
