import type { Page } from '@tokenwright/core';
import { Blocked } from './blocked.ts';
import { type Ending, endingText } from './ending.ts';

const MOST_PAGES = 500;

export interface Walk<Item> {
  readonly pages: readonly Page<Item>[];
  readonly items: readonly Item[];
  readonly loop?: string;
}

export async function walkPages<Item>(
  method: string,
  ask: (cursor: string | undefined) => Promise<Ending<Page<Item> | undefined>>,
): Promise<Walk<Item>> {
  const pages: Page<Item>[] = [];
  const asked = new Set<string>();
  const walked = (loop?: string): Walk<Item> => ({
    pages,
    items: pages.flatMap(({ items }) => items),
    ...(loop === undefined ? {} : { loop }),
  });
  for (let cursor: string | undefined; pages.length < MOST_PAGES; asked.add(cursor)) {
    const ending = await ask(cursor);
    const page = ending.how === 'gave' ? ending.answer : undefined;
    if (!page || !Array.isArray(page.items)) throw new Blocked(`${method} ${endingText(ending)}, which isn't a page`);
    pages.push(page);
    cursor = page.nextCursor ?? undefined;
    if (cursor === undefined) return walked();
    if (cursor === '') return walked('its next cursor is an empty text');
    if (asked.has(cursor)) return walked(`the cursor ${JSON.stringify(cursor)} came twice`);
  }
  return walked(`there was still a next page after ${MOST_PAGES}`);
}
