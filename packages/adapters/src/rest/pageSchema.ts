import type { Page } from '@tokenwright/core';
import * as z from 'zod/mini';

/** A page of what `item` describes. */
export function pageSchema<Item>(item: z.ZodMiniType<Item>): z.ZodMiniType<Page<Item>> {
  return z.object(
    {
      items: z.array(item, 'an array of items'),
      nextCursor: z.exactOptional(z.string('a cursor').check(z.minLength(1, 'a cursor'))),
      total: z.exactOptional(z.int('a whole number').check(z.minimum(0, 'a whole number'))),
    },
    'a page with items',
  );
}
