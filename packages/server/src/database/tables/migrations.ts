import { integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';
import { tokenwrightSchema } from './tokenwrightSchema.ts';

export const migrations = tokenwrightSchema.table(
  'migrations',
  {
    name: text().notNull(),
    version: integer().notNull(),
    appliedAt: instant('applied_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.name, table.version] })],
);
