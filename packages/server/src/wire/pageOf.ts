import { z } from '@hono/zod-openapi';
import { isStorable } from './checkText.ts';

const pageFields = {
  nextCursor: z.string().optional(),
  total: z.int().optional().openapi({ description: 'Items on all pages, when known.' }),
};

/** Creates the schema of one page, with a name for the OpenAPI document. */
export function pageOf<Item extends z.ZodType>(name: string, item: Item) {
  return z.strictObject({ items: z.array(item), ...pageFields }).openapi(name);
}

/** One page of a list. The last page has no `nextCursor`. */
export interface Page<Item> extends Readonly<z.infer<z.ZodObject<typeof pageFields>>> {
  readonly items: readonly Item[];
}

/** The query parameters of a list: `cursor` and `limit`. */
export const pageQuery = {
  cursor: z
    .string()
    .min(1)
    .max(1_024)
    .refine(isStorable)
    .optional()
    .openapi({ description: 'The `nextCursor` of the previous page; leave it out for the first page.' }),
  limit: z.coerce.number().int().min(1).max(100).default(50).openapi({ description: 'Items at most.' }),
};

/** Parsed query parameters. `limit` is from 1 to 100. */
export type PageQuery = z.infer<z.ZodObject<typeof pageQuery>>;
