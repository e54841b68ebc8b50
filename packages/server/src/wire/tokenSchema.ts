import { z } from '@hono/zod-openapi';
import { grantSchema } from './tokenRequestSchema.ts';

export const instantSchema = z.iso.datetime();

/** What a token is limited to. The ids are given for `selected` only. */
export const resourceScopeSchema = z
  .discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('selected'), ids: z.array(z.string()) }),
    z.strictObject({ mode: z.enum(['all-current', 'all']) }),
  ])
  .openapi('ResourceScope');

/** A token as it is listed: everything except the secret. */
export const tokenSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    description: z.string().optional(),
    tokenType: z.string(),
    permissions: z.array(grantSchema),
    resources: resourceScopeSchema.optional(),
    status: z.enum(['active', 'expired', 'revoked']),
    createdAt: instantSchema,
    createdBy: z.string(),
    expiresAt: instantSchema.nullable().openapi({ description: '`null` for a token that never expires.' }),
    lastUsedAt: instantSchema.nullable(),
    revokedAt: instantSchema.optional(),
    revokedBy: z.string().optional(),
    revocationReason: z.string().optional(),
    hint: z.string(),
  })
  .openapi('Token');

export type Token = z.infer<typeof tokenSchema>;
export type ResourceScope = z.infer<typeof resourceScopeSchema>;
