import { and, desc, eq, lt, sql as raw } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import type { Page } from '../resourceProvider.ts';
import { type EntryRow, entries } from './tables/entries.ts';

/** One page of a form's entries, newest first. The cursor is the last entry of the page before. */
export async function listEntries(
  sql: Sql,
  formId: string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<EntryRow>> {
  const before = raw`(select ${entries.seq} from ${entries}
    where ${entries.id} = ${cursor} and ${entries.formId} = ${formId})`;
  const rows = await sql
    .select()
    .from(entries)
    .where(and(eq(entries.formId, formId), cursor === undefined ? undefined : lt(entries.seq, before)))
    .orderBy(desc(entries.seq))
    .limit(limit + 1);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last ? { items, nextCursor: last.id } : { items };
}
