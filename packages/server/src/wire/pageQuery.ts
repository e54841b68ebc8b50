import { z } from '@hono/zod-openapi';
import { isStorable } from './checkText.ts';

/** `cursor` and `limit` of a list. */
export const pageQuery = {
  cursor: z
    .string()
    .min(1)
    .max(1_024)
    .refine(isStorable)
    .optional()
    .openapi({ description: 'The `nextCursor` of the page before; leave it out for the first page.' }),
  limit: z.coerce.number().int().min(1).max(100).default(50).openapi({ description: 'Items at most.' }),
};
