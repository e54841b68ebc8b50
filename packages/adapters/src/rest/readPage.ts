import type { Page } from '@tokenwright/core';
import type * as z from 'zod/mini';
import type { Answer } from './createClient.ts';
import { pageSchema } from './pageSchema.ts';
import { readAs } from './readAs.ts';
import { lost } from './restCall.ts';

/**
 * A page of items. One that names itself as the next is refused: whoever follows it would never end.
 * @param cursor the one that was asked for
 */
export function readPage<Item>(item: z.ZodMiniType<Item>, answer: Answer, cursor: string | undefined): Page<Item> {
  const page = readAs(pageSchema(item), answer);
  if (page.nextCursor === undefined || page.nextCursor !== cursor) return page;
  throw lost(answer.call, 'nextCursor: expected the cursor of another page, got the one that was asked for.');
}
