import type { Page } from '@tokenwright/core';
import type * as z from 'zod/mini';
import type { Answer } from './createClient.ts';
import { cursorPages } from './cursorPages.ts';
import { pageSchema } from './pageSchema.ts';
import { readAs } from './readAs.ts';
import { withoutGaps } from './reading.ts';
import { lost } from './restCall.ts';
import type { RestPages } from './restPages.ts';

interface PageReading<Item> {
  readonly schema: z.ZodMiniType<Item>;
  readonly item: (value: unknown) => unknown;
  readonly pages: RestPages | undefined;
  /** The one that was asked for. */
  readonly cursor: string | undefined;
}

/** A page of items. One that names itself as the next is refused: whoever follows it would never end. */
export function readPage<Item>(answer: Answer, { schema, item, pages = cursorPages(), cursor }: PageReading<Item>) {
  const page: Page<Item> = readAs(pageSchema(schema), answer, () => {
    const { items, ...rest } = pages.read(answer, cursor);
    return withoutGaps({ ...rest, items: Array.isArray(items) ? items.map(item) : items }, ['nextCursor', 'total']);
  });
  if (page.nextCursor === undefined || page.nextCursor !== cursor) return page;
  throw lost(answer.call, 'nextCursor: expected the cursor of another page, got the one that was asked for.');
}
