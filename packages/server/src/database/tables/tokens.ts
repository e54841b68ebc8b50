import { bigint, jsonb, text } from 'drizzle-orm/pg-core';
import type { Grant } from '../../catalogue/tokenOptions.ts';
import { instant } from './instant.ts';
import { tokenwrightSchema } from './tokenwrightSchema.ts';

/** One row for each token that was ever made. Rows are never removed; a trigger sees to it. */
export const tokens = tokenwrightSchema.table('tokens', {
  /** The order of creation, for paging. It never leaves the server: it would tell how many tokens others have. */
  seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
  id: text().primaryKey(),
  workspaceId: text('workspace_id').notNull(),
  createdBy: text('created_by').notNull(),
  createdByName: text('created_by_name').notNull(),
  name: text().notNull(),
  /** The name as it is compared, while the token holds it: a unique index gives one name to one live token. */
  heldName: text('held_name'),
  description: text(),
  tokenType: text('token_type').notNull(),
  permissions: jsonb().$type<readonly Grant[]>().notNull(),
  /** `null` for a token that works on everything. */
  resourceMode: text('resource_mode', { enum: ['selected', 'all-current', 'all'] }),
  resourceType: text('resource_type'),
  /** A keyed hash of the secret; see `KeyRing.digest`. */
  digest: text().notNull(),
  hint: text().notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at'),
  /** Until when somebody must have taken the secret; `null` once they have, or where the host does not ask for it. */
  claimBy: instant('claim_by'),
  lastUsedAt: instant('last_used_at'),
  revokedAt: instant('revoked_at'),
  revokedBy: text('revoked_by'),
  revokedByName: text('revoked_by_name'),
  revocationReason: text('revocation_reason'),
});

export type TokenRow = typeof tokens.$inferSelect;
