import { bigint, jsonb, text } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';
import { tokens } from './tokens.ts';
import { tokenwrightSchema } from './tokenwrightSchema.ts';

/** What happened to a token: who, when. Rows are only added; a trigger refuses everything else. */
export const auditEvents = tokenwrightSchema.table('audit_events', {
  seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  workspaceId: text('workspace_id').notNull(),
  tokenId: text('token_id')
    .notNull()
    .references(() => tokens.id),
  event: text({ enum: ['created', 'acknowledged', 'first-used', 'revoked', 'unclaimed'] }).notNull(),
  /** `null` where the server acted by itself, or where the token was used. */
  actorId: text('actor_id'),
  actorName: text('actor_name'),
  at: instant('at').notNull(),
  details: jsonb().$type<Readonly<Record<string, unknown>>>().notNull().default({}),
});

export type AuditEvent = typeof auditEvents.$inferInsert;
