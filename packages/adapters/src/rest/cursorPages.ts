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
export function cursorPages({
  items = 'items',
  next = 'nextCursor',
  total = 'total',
  parameter = 'cursor',
}: CursorPages = {}): RestPages {
  return {
    ask: (cursor) => (cursor === undefined ? {} : { [parameter]: cursor }),
    read: ({ body }) => ({
      items: valueAt(body, items),
      nextCursor: valueAt(body, next) === '' ? undefined : valueAt(body, next),
      total: valueAt(body, total),
    }),
  };
}
