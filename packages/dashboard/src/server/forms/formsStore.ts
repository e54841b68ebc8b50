import { randomUUID } from 'node:crypto';
import { type Access, type Database, type Page, type PageQuery, Problem } from '@tokenwright/server';
import { and, desc, eq, lt, sql as raw } from 'drizzle-orm';
import { type EntryRow, type EntryValues, entries, type FormRow, forms } from './formsTables.ts';

type Sql = Database['sql'];

export async function listForms(sql: Sql, access: Access, { cursor, limit }: PageQuery): Promise<Page<FormRow>> {
  const before = raw`(select ${forms.seq} from ${forms}
    where ${forms.id} = ${cursor} and ${forms.workspaceId} = ${access.workspaceId})`;
  const rows = await sql
    .select()
    .from(forms)
    .where(
      and(
        eq(forms.workspaceId, access.workspaceId),
        access.coversAll ? undefined : isOneOf(await access.resourceIds()),
        cursor === undefined ? undefined : lt(forms.seq, before),
      ),
    )
    .orderBy(desc(forms.seq))
    .limit(limit + 1);
  return pageFrom(rows, limit);
}

function isOneOf(ids: readonly string[]) {
  return raw`${forms.id} in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
}

/** @throws {Problem} `not-found`, or `forbidden` if the token does not cover the form */
export async function findForm(sql: Sql, id: string, access: Access): Promise<FormRow> {
  const [form] = await sql
    .select()
    .from(forms)
    .where(and(eq(forms.id, id), eq(forms.workspaceId, access.workspaceId)));
  if (!form) throw new Problem('not-found', { detail: 'This workspace has no such form.' });
  if (await access.includes(id)) return form;
  throw new Problem('forbidden', {
    detail: `The form ${id} is outside this token's scope. Create a token that includes it.`,
    headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' },
  });
}

export async function listEntries(sql: Sql, formId: string, { cursor, limit }: PageQuery): Promise<Page<EntryRow>> {
  const before = raw`(select ${entries.seq} from ${entries}
    where ${entries.id} = ${cursor} and ${entries.formId} = ${formId})`;
  const rows = await sql
    .select()
    .from(entries)
    .where(and(eq(entries.formId, formId), cursor === undefined ? undefined : lt(entries.seq, before)))
    .orderBy(desc(entries.seq))
    .limit(limit + 1);
  return pageFrom(rows, limit);
}

function pageFrom<Row extends { readonly id: string }>(rows: readonly Row[], limit: number): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last ? { items, nextCursor: last.id } : { items };
}

export async function addEntry(sql: Sql, formId: string, values: EntryValues): Promise<EntryRow> {
  const entry = { id: `ent_${randomUUID().replaceAll('-', '')}`, formId, createdAt: new Date(), values };
  const [row] = await sql.insert(entries).values(entry).returning();
  if (!row) throw new Error('The database returned no row for the new entry.');
  return row;
}
