import { valueAt } from './reading.ts';
import type { RestPages } from './restPages.ts';

export interface NumberedPages {
  /** Where the items are; empty where the body is the array itself. @default 'items' */
  readonly items?: string;
  /** The parameter that takes the number of a page. @default 'page' */
  readonly page?: string;
  /** The number of the first page. @default 1 */
  readonly first?: number;
  /** How many items a page has, and the parameter that asks for so many, where there is one. */
  readonly size: { readonly count: number; readonly parameter?: string };
  /** Where the number of all items is. Without it a page that is not full is the last. */
  readonly total?: string;
}

/**
 * Pages by number. A token that is made while somebody turns them moves the others by one, so an item may come twice:
 * take cursors where the API has them.
 */
export function numberedPages(pages: NumberedPages): RestPages {
  const { items = 'items', page = 'page', first = 1, size, total } = pages;
  return {
    ask: (cursor = String(first)) => ({
      [page]: cursor,
      ...(size.parameter === undefined ? {} : { [size.parameter]: String(size.count) }),
    }),
    read({ body }, cursor = String(first)) {
      const [shown, all] = [valueAt(body, items), total === undefined ? undefined : valueAt(body, total)];
      const seen = (Number(cursor) - first + 1) * size.count;
      const isLast = typeof all === 'number' ? seen >= all : !Array.isArray(shown) || shown.length < size.count;
      return { items: shown, total: all, nextCursor: isLast ? undefined : String(Number(cursor) + 1) };
    },
  };
}
