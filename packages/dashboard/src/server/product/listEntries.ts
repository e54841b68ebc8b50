import type { Database } from '@tokenwright/server';
import { sql } from 'drizzle-orm';
import { type NumberedPage, pageWithin } from './pageWithin.ts';
import { isoInstant, selectRows } from './selectRows.ts';

const PAGE_SIZE = 25;

export interface EntryView {
  readonly id: string;
  readonly createdAt: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export type EntriesPageData = NumberedPage<EntryView>;

export async function listEntries(
  database: Database,
  workspaceId: string,
  formId: string,
  wantedPage: number,
): Promise<EntriesPageData | undefined> {
  const [form] = await selectRows<{ total: number }>(
    database,
    sql`select count(e.id)::int as total from forms f left join entries e on e.form_id = f.id
      where f.workspace_id = ${workspaceId} and f.id = ${formId} group by f.id`,
  );
  if (!form) return undefined;
  const { page, offset } = pageWithin(wantedPage, form.total, PAGE_SIZE);
  const items = await selectRows<EntryView>(
    database,
    sql`select id, ${isoInstant(sql`created_at`)} as "createdAt", values from entries
      where form_id = ${formId} order by seq desc limit ${PAGE_SIZE} offset ${offset}`,
  );
  return { items, page, pageSize: PAGE_SIZE, total: form.total };
}
