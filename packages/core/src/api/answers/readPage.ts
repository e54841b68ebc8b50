import type { Page } from '../page.ts';
import type { Report } from '../reportTo.ts';
import { count, id, list, object, optional } from './shape.ts';

interface PageReading<Item> {
  /** The one that was asked for. */
  readonly cursor: string | undefined;
  readonly read: (item: unknown, path: string) => Item;
  readonly report: Report;
}

const page = object({ items: list(() => undefined) });

/**
 * One page of a longer list. What is wrong with its cursor or its total is reported and left out; then there is no next page.
 * @throws {Error} where there are no items, or `read` throws for one
 */
export function readPage<Item>(answer: unknown, { cursor, read, report }: PageReading<Item>): Page<Item> {
  const fault = page(answer, '');
  if (fault !== undefined) throw new Error(fault);
  const { items, nextCursor, total } = answer as { items: readonly unknown[]; nextCursor?: unknown; total?: unknown };
  const next = [cursorFault(nextCursor, cursor), optional(count)(total ?? undefined, 'total')] as const;
  for (const each of next) if (each !== undefined) report(each);
  return {
    items: items.map((item, at) => read(item, `items[${at}]`)),
    ...(typeof nextCursor === 'string' && next[0] === undefined ? { nextCursor } : {}),
    ...(typeof total === 'number' && next[1] === undefined ? { total } : {}),
  };
}

function cursorFault(next: unknown, asked: string | undefined): string | undefined {
  if (next === undefined || next === null) return undefined;
  // It would lead round in a circle.
  if (next === asked) return 'nextCursor: expected another one, got the one that was asked for';
  return id(next, 'nextCursor');
}
