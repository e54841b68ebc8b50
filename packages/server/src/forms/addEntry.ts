import type { Sql } from '../database/database.ts';
import { base62 } from '../token/base62.ts';
import { type EntryRow, type EntryValues, entries } from './tables/entries.ts';

/** Adds an entry that comes through the API. */
export async function addEntry(sql: Sql, formId: string, values: EntryValues): Promise<EntryRow> {
  const entry = { id: `ent_${base62.random(16)}`, formId, createdAt: new Date(), values };
  const [row] = await sql.insert(entries).values(entry).returning();
  if (!row) throw new Error('The entry was not written.');
  return row;
}
