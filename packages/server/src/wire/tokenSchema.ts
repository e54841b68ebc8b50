import { z } from '@hono/zod-openapi';
import { grantSchema } from './tokenRequestSchema.ts';

export const instantSchema = z.iso.datetime();

export const permitSchema = z
  .strictObject({
    allowed: z.boolean(),
    reason: z.string().optional().openapi({ description: 'A sentence for the user, if the action is not allowed.' }),
  })
  .openapi('Permit');

/** Only `selected` has ids. */
export const resourceScopeSchema = z
  .discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('selected'), ids: z.array(z.string()) }),
    z.strictObject({ mode: z.enum(['all-current', 'all']) }),
  ])
  .openapi('ResourceScope');

/** `owner-gone`: `findOwner` returned `null`. */
const statusSchema = z.enum(['active', 'expired', 'revoked', 'owner-gone']);

const ownerSchema = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    kind: z.literal('person'),
    gone: z.literal(true).optional().openapi({ description: 'The member has left, so the token does not work.' }),
  })
  .openapi('TokenOwner');

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
    owner: ownerSchema,
    expiresAt: instantSchema.nullable().openapi({ description: '`null` for a token that never expires.' }),
    lastUsedAt: instantSchema.nullable(),
    revokedAt: instantSchema.optional(),
    revokedBy: z.string().optional(),
    revocationReason: z.string().optional(),
    hint: z.string(),
    can: z.strictObject({ revoke: permitSchema }).optional().openapi({ description: "The member's rights to it." }),
  })
  .openapi('Token');

/** The secret is present until the token is acknowledged, used or revoked, or `replayWindow` ends. */
export const createdTokenSchema = z
  .strictObject({
    status: z.literal('created'),
    token: tokenSchema,
    secret: z.string().optional(),
    acknowledgeWithin: z.number().int().optional().openapi({
      description:
        'Milliseconds until the server revokes the token, unless the secret is acknowledged or used by then.',
    }),
  })
  .openapi('CreatedToken');

export const intentStateSchema = z
  .union([createdTokenSchema, z.strictObject({ status: z.enum(['none', 'in-flight']) })])
  .openapi('IntentState');

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
