import { z } from '@hono/zod-openapi';
import { grantSchema } from './tokenRequestSchema.ts';

export const instantSchema = z.iso.datetime();

export const permitSchema = z
  .strictObject({
    allowed: z.boolean(),
    reason: z.string().optional().openapi({ description: 'A sentence for the user, if the action is not allowed.' }),
  })
  .openapi('Permit');

export const resourceScopeSchema = z
  .discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('selected'), ids: z.array(z.string()) }),
    z.strictObject({ mode: z.enum(['all-current', 'all']) }),
  ])
  .openapi('ResourceScope');

const statusSchema = z.enum(['active', 'expired', 'revoked', 'pending', 'owner-gone']);

export const ownerSchema = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    kind: z.enum(['person', 'service']),
    gone: z.literal(true).optional().openapi({ description: 'The owner has left, so the token does not work.' }),
  })
  .openapi('TokenOwner');

const oldSecretSchema = z
  .strictObject({
    worksUntil: instantSchema,
    hint: z.string().optional(),
    lastUsedAt: instantSchema.nullable(),
    newSecretLastUsedAt: instantSchema.nullable(),
  })
  .openapi('OldSecret', { description: 'The replaced secret of a rotated token, while it works.' });

const approvalSchema = z
  .strictObject({
    justification: z.string().optional(),
    decision: z.enum(['approved', 'denied', 'withdrawn']).optional(),
    decidedAt: instantSchema.optional(),
    decidedBy: z.string().optional(),
    reason: z.string().optional(),
    requested: z
      .strictObject({ permissions: z.array(grantSchema), resources: resourceScopeSchema.optional() })
      .optional()
      .openapi({ description: 'The choices before an approver narrowed them.' }),
  })
  .openapi('Approval');

const permit = permitSchema.optional();

export const tokenSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    description: z.string().optional(),
    tokenType: z.string(),
    permissions: z.array(grantSchema),
    resources: resourceScopeSchema.optional(),
    status: statusSchema,
    createdAt: instantSchema,
    createdBy: z.string(),
    createdById: z.string(),
    owner: ownerSchema,
    managedById: z
      .string()
      .optional()
      .openapi({ description: 'The member who manages it. Missing if only admins do.' }),
    expiresAt: instantSchema.nullable().openapi({ description: '`null` for a token that never expires.' }),
    lastUsedAt: instantSchema.nullable(),
    revokedAt: instantSchema.optional(),
    revokedBy: z.string().optional(),
    revokedById: z.string().optional(),
    revocationReason: z.string().optional(),
    restorableUntil: instantSchema.optional(),
    hint: z.string().optional(),
    version: z.string().openapi({ description: 'Changes with every edit. Send it in `If-Match`.' }),
    oldSecret: oldSecretSchema.optional(),
    approval: approvalSchema.optional(),
    can: z
      .strictObject({
        revoke: permitSchema,
        rotate: permit,
        edit: permit,
        renew: permit,
        transfer: permit,
        restore: permit,
        approve: permit,
        claim: permit,
        withdraw: permit,
      })
      .optional()
      .openapi({ description: "The member's rights to it." }),
  })
  .openapi('Token');

/** The secret is present until the token is acknowledged, used or revoked, or `replayWindow` ends. */
export const createdTokenSchema = z
  .strictObject({
    status: z.enum(['created', 'pending-approval']),
    token: tokenSchema,
    secret: z.string().optional(),
    acknowledgeWithin: z.number().int().optional().openapi({
      description:
        'Milliseconds until the server revokes the token, or cancels its rotation, unless the secret is acknowledged or used by then.',
    }),
  })
  .openapi('CreatedToken');

export const intentStateSchema = z
  .union([createdTokenSchema, z.strictObject({ status: z.enum(['none', 'in-flight']) })])
  .openapi('IntentState');

export const tokenEventSchema = z
  .strictObject({
    id: z.string(),
    tokenId: z.string(),
    kind: z.enum([
      ...(['requested', 'approved', 'denied', 'withdrawn', 'claimed', 'created', 'first-used', 'edited'] as const),
      ...([
        'renewed',
        'transferred',
        'rotated',
        'rotation-cancelled',
        'overlap-ended',
        'expired',
        'revoked',
        'restored',
      ] as const),
    ]),
    at: instantSchema,
    actor: ownerSchema.optional(),
    reason: z.string().optional(),
    changes: z
      .array(z.strictObject({ label: z.string(), before: z.string().optional(), after: z.string().optional() }))
      .optional(),
  })
  .openapi('TokenEvent');

export type TokenEvent = z.infer<typeof tokenEventSchema>;

export const verifiedTokenSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    tokenType: z.string(),
    permissions: z.array(grantSchema).openapi({ description: 'The grants that are valid today.' }),
    resources: resourceScopeSchema.optional(),
    expiresAt: instantSchema.nullable(),
  })
  .openapi('VerifiedToken');

/** A token without its secret. Instants are in ISO 8601. */
export type Token = z.infer<typeof tokenSchema>;
/** `owner-gone`: the owner has left. */
export type TokenStatus = z.infer<typeof statusSchema>;
/** The resources of a token. Only `selected` has `ids`. */
export type ResourceScope = z.infer<typeof resourceScopeSchema>;
/** A token, with its secret while the server still has it. */
export type CreatedToken = z.infer<typeof createdTokenSchema>;
/** Whether an action is allowed. `reason` is a sentence for the user. */
export type Permit = Readonly<z.infer<typeof permitSchema>>;
