import * as z from 'zod/mini';
import { tokenSchema } from './tokenSchema.ts';

/** What an API promises to answer. */
export const createdSchema = z.object(
  {
    status: z.optional(z.unknown()),
    token: tokenSchema,
    secret: z.optional(z.unknown()),
    acknowledgeWithin: z.optional(z.unknown()),
  },
  'an object with status, token and secret',
);
