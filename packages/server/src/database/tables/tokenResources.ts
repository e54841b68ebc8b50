import { primaryKey, text } from 'drizzle-orm/pg-core';
import { tokens } from './tokens.ts';
import { tokenwrightSchema } from './tokenwrightSchema.ts';

/** What a token is limited to, one row for each resource. Empty for a token that works on all. */
export const tokenResources = tokenwrightSchema.table(
  'token_resources',
  {
    tokenId: text('token_id')
      .notNull()
      .references(() => tokens.id),
    resourceId: text('resource_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.tokenId, table.resourceId] })],
);
