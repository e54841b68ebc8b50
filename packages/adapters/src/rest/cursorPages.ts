import { valueAt } from './reading.ts';
import type { RestPages } from './restPages.ts';

export interface CursorPages {
  /** Where the items are; empty where the body is the array itself. @default 'items' */
  readonly items?: string;
  /** Where the next cursor is. @default 'nextCursor' */
  readonly next?: string;
  /** Where the number of all items is. @default 'total' */
  readonly total?: string;
  /** The parameter that takes a cursor. @default 'cursor' */
  readonly parameter?: string;
}

/** Pages that name the next one by a cursor, as the project's own server does. Missing, `null` and empty ones are the end. */
export function cursorPages(pages: CursorPages = {}): RestPages {
  const { items = 'items', next = 'nextCursor', total = 'total', parameter = 'cursor' } = pages;
  return {
    ask: (cursor) => (cursor === undefined ? {} : { [parameter]: cursor }),
    read: ({ body }) => {
      const cursor = valueAt(body, next);
      return {
        items: valueAt(body, items),
        nextCursor: cursor === '' ? undefined : cursor,
        total: valueAt(body, total),
      };
    },
  };
}
