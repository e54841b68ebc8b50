import { pgTable, text } from 'drizzle-orm/pg-core';

export const workspaces = pgTable('workspaces', {
  id: text().primaryKey(),
  name: text().notNull(),
});
