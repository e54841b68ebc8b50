import { z } from '@hono/zod-openapi';
import { isStorable } from './checkText.ts';
import { pageQuery } from './pageOf.ts';

/** Strict, because a list that ignored an unknown parameter would show the wrong tokens. */
export const tokenQuerySchema = z.strictObject({
  ...pageQuery,
  query: z
    .string()
    .max(200)
    .refine(isStorable)
    .default('')
    .openapi({ description: 'Search words. Each word must occur in the name, hint, description or creator.' }),
  status: z.enum(['active', 'expiring', 'inactive']).optional(),
  hygiene: z.enum(['never-used', 'unused', 'no-expiration', 'dangerous-idle']).optional(),
  sort: z.enum(['newest', 'name', 'expires', 'last-used']).default('newest'),
});

export type TokenQuery = z.infer<typeof tokenQuerySchema>;

export const tokenCountsSchema = z
  .strictObject({
    all: z.int(),
    active: z.int(),
    expiring: z.int(),
    inactive: z.int(),
    hygiene: z.record(tokenQuerySchema.shape.hygiene.unwrap(), z.int()).optional(),
    cappedAt: z
      .int()
      .openapi({ description: 'The server stops counting at this number, so a count of this number means "or more".' }),
  })
  .openapi('TokenCounts');

export type TokenCounts = z.infer<typeof tokenCountsSchema>;
