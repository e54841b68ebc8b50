import { valueAt } from './reading.ts';
import type { RestPages } from './restPages.ts';

/** The settings of `wholeList`. */
export interface WholeList {
  /** A path; empty if the response itself is the list. @default '' */
  readonly items?: string;
  /** The path of an item's creation date, a string or a number. If set, the newest item comes first. */
  readonly newestBy?: string;
}

/** No pages: each response has the whole list. */
export function wholeList({ items = '', newestBy }: WholeList = {}): RestPages {
  return {
    ask: () => ({}),
    read({ body }) {
      const list = valueAt(body, items);
      if (newestBy === undefined || !Array.isArray(list)) return { items: list };
      return { items: [...list].sort((one, other) => timeOf(other, newestBy) - timeOf(one, newestBy)) };
    },
  };
}

function timeOf(item: unknown, path: string): number {
  const date = valueAt(item, path);
  const time = typeof date === 'number' ? date : Date.parse(String(date));
  return Number.isNaN(time) ? 0 : time;
}
