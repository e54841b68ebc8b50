import { type Page, TokenApiError } from '@tokenwright/core/api';

/** Returns one page. New items at the start of the list cause no repeats or gaps. */
export function pageOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  cursor: string | undefined,
  size: number,
): Page<Item> {
  const start = cursor === undefined ? 0 : items.findIndex((item) => item.id === cursor) + 1;
  if (cursor !== undefined && start === 0) {
    throw new TokenApiError('invalid', {
      detail: 'This page no longer exists. Start again from the first page.',
    });
  }
  const page = items.slice(start, start + size);
  const last = page.at(-1);
  const isLastPage = last === undefined || start + size >= items.length;
  return { items: page, total: items.length, ...(isLastPage ? {} : { nextCursor: last.id }) };
}
