import { z } from '@hono/zod-openapi';
import { tokenSchema } from './tokenSchema.ts';

/** A token that was made. The secret is in it while it may still be shown, and never again after that. */
export const createdSchema = z
  .strictObject({
    status: z.literal('created'),
    token: tokenSchema,
    secret: z.string().optional(),
    acknowledgeWithin: z.number().int().optional().openapi({
      description: 'Milliseconds until the token is revoked, unless the secret is acknowledged or used by then.',
    }),
  })
  .openapi('CreatedToken');

export const intentStateSchema = z
  .union([createdSchema, z.strictObject({ status: z.enum(['none', 'in-flight']) })])
  .openapi('IntentState');
