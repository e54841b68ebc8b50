import { z } from '@hono/zod-openapi';

/** One page of a list. `nextCursor` is absent on the last one. */
export function pageOf<Item extends z.ZodType>(name: string, item: Item) {
  return z
    .strictObject({
      items: z.array(item),
      nextCursor: z.string().optional(),
      total: z.int().optional().openapi({ description: 'Of all pages, where it is known.' }),
    })
    .openapi(name);
}
