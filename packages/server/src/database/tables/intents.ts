import { bigint, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';
import { tokens } from './tokens.ts';
import { tokenwrightSchema } from './tokenwrightSchema.ts';

/** One row for each reviewed request that was carried out, or that its sender was told will never be. */
export const intents = tokenwrightSchema.table(
  'intents',
  {
    seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    workspaceId: text('workspace_id').notNull(),
    memberId: text('member_id').notNull(),
    /** SHA-256 of the 256-bit intent key, which itself is stored nowhere. */
    keyDigest: text('key_digest').notNull(),
    /** SHA-256 over the route and every field, so that the same key with another request is found out. */
    fingerprint: text().notNull(),
    /** `null` when the key was closed without a token. */
    tokenId: text('token_id').references(() => tokens.id),
    sealedSecret: text('sealed_secret'),
    replayUntil: instant('replay_until').notNull(),
    acknowledgedAt: instant('acknowledged_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.memberId, table.keyDigest] })],
);

export type IntentRow = typeof intents.$inferSelect;
