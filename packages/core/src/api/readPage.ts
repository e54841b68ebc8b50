import { readToken } from './readRow.ts';
import { array, id, number, object, optional, type Report } from './shape.ts';
import type { Page } from './tokenListing.ts';
import { countsShape, type TokenCounts, type TokenPage } from './tokenListing.ts';

interface PageReading<Item> {
  readonly cursor: string | undefined;
  readonly read: (item: unknown, path: string, report: Report) => Item;
  readonly report: Report;
}

const page = object({ items: array(() => undefined) });

/** @throws {Error} if no item can be read, because an empty list would hide the items */
export function readPage<Item>(answer: unknown, { cursor, read, report }: PageReading<Item>): Page<Item> {
  const fault = page(answer, '');
  if (fault !== undefined) throw new Error(fault);
  const { items, nextCursor, total, unreadable } = answer as Readonly<Record<keyof Page<Item>, unknown>> & {
    items: readonly unknown[];
  };
  const next = [
    cursorFault(nextCursor, cursor),
    optional(number)(total ?? undefined, 'total'),
    optional(number)(unreadable ?? undefined, 'unreadable'),
  ] as const;
  for (const each of next) if (each !== undefined) report(each);
  const readable = readItems(items, read, report);
  const lost = items.length - readable.length + (next[2] === undefined ? Number(unreadable ?? 0) : 0);
  return {
    items: readable,
    ...(typeof nextCursor === 'string' && next[0] === undefined ? { nextCursor } : {}),
    ...(typeof total === 'number' && next[1] === undefined ? { total } : {}),
    ...(lost > 0 && { unreadable: lost }),
  };
}

function readItems<Item>(items: readonly unknown[], read: PageReading<Item>['read'], report: Report): readonly Item[] {
  const faults: string[] = [];
  const readable = items.flatMap((item, at) => {
    try {
      return [read(item, `items[${at}]`, report)];
    } catch (cause) {
      faults.push((cause as Error).message);
      return [];
    }
  });
  const [first] = faults;
  if (first !== undefined && readable.length === 0) throw new Error(first);
  for (const fault of faults) report(fault);
  return readable;
}

function cursorFault(next: unknown, asked: string | undefined): string | undefined {
  if (next === undefined) return undefined;
  if (next === asked) return 'nextCursor: expected another cursor, got the cursor of this page';
  return id(next, 'nextCursor');
}

export function readTokenPage(answer: unknown, cursor: string | undefined, report: Report): TokenPage {
  const page = readPage(answer, { cursor, read: readToken, report });
  const counts: unknown = Reflect.get(answer as object, 'counts') ?? undefined;
  const fault = optional(countsShape)(counts, 'counts');
  if (fault !== undefined) report(fault);
  return counts === undefined || fault !== undefined ? page : { ...page, counts: counts as TokenCounts };
}
