import { bigint, integer, jsonb, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { Grant } from '../wire/tokenRequestSchema.ts';
import type { ResourceScope } from '../wire/tokenSchema.ts';

/** A separate schema, because a host can have its own table `tokens`. */
const tokenwrightSchema = pgSchema('tokenwright');

/** JavaScript's precision, so that both stores return the written value. */
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** A trigger prevents the deletion of rows. */
export const tokens = tokenwrightSchema.table('tokens', {
  /** Never sent, because it reveals the number of tokens in other workspaces. */
  seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
  id: text().primaryKey(),
  workspaceId: text('workspace_id').notNull(),
  createdBy: text('created_by').notNull(),
  createdByName: text('created_by_name').notNull(),
  /** The owner after a transfer. */
  ownerId: text('owner_id'),
  ownerName: text('owner_name'),
  serviceId: text('service_id'),
  serviceName: text('service_name'),
  name: text().notNull(),
  /** The comparable name that the token reserves. */
  heldName: text('held_name'),
  description: text(),
  searchText: text('search_text').notNull(),
  sortName: text('sort_name').notNull(),
  tokenType: text('token_type').notNull(),
  permissions: jsonb().$type<readonly Grant[]>().notNull(),
  /** `null` for a token that works on the whole workspace. */
  resourceMode: text('resource_mode', { enum: ['selected', 'all-current', 'all'] }),
  resourceType: text('resource_type'),
  /** `null` before the secret of an approved request is retrieved. */
  digest: text(),
  hint: text(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at'),
  /** The deadline to acknowledge or use the token. `null` if it was met, or if the host keeps unclaimed tokens. */
  claimBy: instant('claim_by'),
  lastUsedAt: instant('last_used_at'),
  revokedAt: instant('revoked_at'),
  revokedBy: text('revoked_by'),
  revokedByName: text('revoked_by_name'),
  revocationReason: text('revocation_reason'),
  restorableUntil: instant('restorable_until'),
  version: integer().notNull().default(1),
  rotatedAt: instant('rotated_at'),
  /** The last use of the current secret. After a rotation, `null` until its first use. */
  secretUsedAt: instant('secret_used_at'),
  /** The digest of the intent key of the current secret; empty if a failed rotation restored the secret. */
  secretIntent: text('secret_intent'),
  previousDigest: text('previous_digest'),
  previousHint: text('previous_hint'),
  pastHints: jsonb('past_hints').$type<readonly string[]>().notNull().default([]),
  previousUntil: instant('previous_until'),
  previousUsedAt: instant('previous_used_at'),
  /** Set until the new secret is acknowledged or used. At this deadline, the old secret is restored. */
  rotationClaimBy: instant('rotation_claim_by'),
  approval: text({ enum: ['requested', 'approved', 'denied', 'withdrawn'] }),
  justification: text(),
  /** The choices before an approver narrowed them. */
  requested: jsonb().$type<{ readonly permissions: readonly Grant[]; readonly resources?: ResourceScope }>(),
  decidedAt: instant('decided_at'),
  decidedBy: text('decided_by'),
  decidedByName: text('decided_by_name'),
  decisionReason: text('decision_reason'),
});

export type TokenRow = typeof tokens.$inferSelect;

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

export const intents = tokenwrightSchema.table(
  'intents',
  {
    seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    workspaceId: text('workspace_id').notNull(),
    memberId: text('member_id').notNull(),
    /** SHA-256 of the 256-bit intent key, which the server never stores. */
    intentKeyDigest: text('key_digest').notNull(),
    /** Detects a different request with the same key. */
    fingerprint: text().notNull(),
    /** `null` for an intent that was closed without a token. */
    tokenId: text('token_id').references(() => tokens.id),
    sealedSecret: text('sealed_secret'),
    replayUntil: instant('replay_until').notNull(),
    acknowledgedAt: instant('acknowledged_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.memberId, table.intentKeyDigest] })],
);

export type IntentRow = typeof intents.$inferSelect;

export type AuditKind =
  | 'requested'
  | 'approved'
  | 'denied'
  | 'withdrawn'
  | 'claimed'
  | 'created'
  | 'acknowledged'
  | 'first-used'
  | 'edited'
  | 'renewed'
  | 'transferred'
  | 'rotated'
  | 'rotation-unclaimed'
  | 'rotation-cancelled'
  | 'overlap-ended'
  | 'expired'
  | 'revoked'
  | 'unclaimed'
  | 'restored';

export const auditEvents = tokenwrightSchema.table('audit_events', {
  seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  workspaceId: text('workspace_id').notNull(),
  tokenId: text('token_id')
    .notNull()
    .references(() => tokens.id),
  event: text().$type<AuditKind>().notNull(),
  /** `null` if the server or a use of the token caused the event. */
  actorId: text('actor_id'),
  actorName: text('actor_name'),
  at: instant('at').notNull(),
  details: jsonb().$type<Readonly<Record<string, unknown>>>().notNull().default({}),
});

export type AuditEvent = typeof auditEvents.$inferInsert;

export const migrations = tokenwrightSchema.table(
  'migrations',
  {
    name: text().notNull(),
    version: integer().notNull(),
    appliedAt: instant('applied_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.name, table.version] })],
);
